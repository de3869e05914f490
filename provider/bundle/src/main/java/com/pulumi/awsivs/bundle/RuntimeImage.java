package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Links a Java runtime that contains the plugin as a module. The JVM then checks a cache of loaded classes against one
 * file of the runtime only; for a jar it would compare the modification time, which unpacking an archive changes.
 */
final class RuntimeImage {

    static final String MODULE = "com.pulumi.awsivs.provider";

    /**
     * Compresses the XML classes, which only credentials of a role need, because they take space on the disk. The other
     * classes stay uncompressed, because the gzip archive is then smaller.
     */
    private static final String COMPRESSED = "zip-6:filter=/java.xml/**";

    private RuntimeImage() {}

    /** Links the runtime from the plugin's single jar and {@code module-info.java}. */
    static void link(Jdk jdk, Path jar, Path moduleInfo, Path work, Path runtime)
            throws IOException, InterruptedException {
        requireServices(jar, Files.readString(moduleInfo));
        Path compiled = work.resolve("module-info");
        Command.run(
                jdk.tool("javac"),
                "--release",
                Jdk.VERSION,
                "--patch-module",
                MODULE + "=" + jar,
                "-d",
                compiled,
                moduleInfo);
        Path modules = Files.createDirectories(work.resolve("modules"));
        Path module = modules.resolve(MODULE + ".jar");
        Files.copy(jar, module, StandardCopyOption.REPLACE_EXISTING);
        Command.run(
                jdk.tool("jar"), "--update", "--no-compress", "--file", module, "-C", compiled, "module-info.class");
        Command.run(
                jdk.tool("jlink"),
                "--module-path",
                modules,
                "--add-modules",
                MODULE,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=" + COMPRESSED,
                "--output",
                runtime);
        withoutLinks(runtime);
    }

    /**
     * Rejects a jar with services in {@code META-INF/services} that the module does not declare: they would be lost.
     */
    private static void requireServices(Path jar, String moduleInfo) throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            for (JarEntry entry : content.stream()
                    .filter(each -> each.getName().startsWith("META-INF/services/"))
                    .toList()) {
                String services = new String(content.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (String line : services.lines().toList()) {
                    String service = line.replaceFirst("#.*", "").strip().replace('$', '.');
                    if (!moduleInfo.contains(service)) {
                        throw new IOException(
                                "module-info.java does not provide " + service + " of " + entry.getName());
                    }
                }
            }
        }
    }

    /**
     * Replaces links by files: jlink creates links for equal licence texts, and older engines reject links:
     * https://github.com/pulumi/pulumi/pull/23587.
     */
    private static void withoutLinks(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isSymbolicLink()) {
                    Files.copy(file.toRealPath(), file, StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
