package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * Converts the recorded class list of a session into a reproducible form: sorted, without numbers, and with all names
 * that a class refers to instead of those that were resolved in this session.
 */
final class ClassList {

    /** Tags of the constant pool: Class, Fieldref, Methodref, InterfaceMethodref (JVMS, table 4.4-A). */
    private static final Set<Integer> NAMES = Set.of(7, 9, 10, 11);

    /** InvokeDynamic, which generates a class: kept if the session resolved it. */
    private static final int LAMBDA = 18;

    private ClassList() {}

    /** Reads the file that {@code -XX:DumpLoadedClassList} has written. */
    static List<String> of(Path recorded, Path runtime) throws IOException {
        Set<String> classes = new TreeSet<>();
        Set<String> generated = new TreeSet<>();
        Map<String, List<String>> used = new HashMap<>();
        for (String line : Files.readAllLines(recorded)) {
            if (line.startsWith("@lambda-")) generated.add(line);
            else if (line.startsWith("@cp ")) used.put(line.split(" ", 3)[1], List.of(line.split(" ", -1)));
            else if (!line.startsWith("#")) classes.add(line.replaceFirst(" id:.*", ""));
        }
        List<String> lines = new ArrayList<>(classes);
        lines.addAll(generated);
        try (FileSystem image =
                FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", runtime.toString()))) {
            Map<String, Path> files = classFiles(image.getPath("/modules"));
            classes.retainAll(files.keySet());
            for (String name : classes) {
                byte[] content = Files.readAllBytes(Objects.requireNonNull(files.get(name)));
                lines.add("@cp " + name + references(content, used.getOrDefault(name, List.of())));
            }
        }
        return lines;
    }

    private static Map<String, Path> classFiles(Path modules) throws IOException {
        try (Stream<Path> all = Files.walk(modules)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .collect(Collectors.toMap(ClassList::name, file -> file, (one, other) -> one));
        }
    }

    private static String name(Path file) {
        String name = file.subpath(2, file.getNameCount()).toString();
        return name.substring(0, name.length() - ".class".length());
    }

    private static String references(byte[] content, List<String> used) {
        ClassReader reader = new ClassReader(content);
        StringBuilder indices = new StringBuilder();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i); // 0 behind a long or a double, which take two places
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (NAMES.contains(tag) || (tag == LAMBDA && used.contains(String.valueOf(i)))) {
                indices.append(' ').append(i);
            }
        }
        return indices.toString();
    }
}
