package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds {@code target/plugin}, its archive, and the small archives. Run by Maven after the plugin's single jar is
 * built.
 *
 * <p>The bundle needs a JDK 25 on this machine, and runs on machines of the same platform. Without a JDK 25 only the
 * small plugin is built: it works the same with the user's own Java 17 or newer, and starts slower.
 */
public final class Bundle {

    private static final String PLUGIN = "pulumi-resource-aws-ivs";

    /** The platforms of Pulumi's own releases. */
    private static final List<String> PLATFORMS =
            List.of("darwin-amd64", "darwin-arm64", "linux-amd64", "linux-arm64", "windows-amd64");

    private final Path sources;
    private final Path target;
    private final String name;
    private final String platform;

    private Bundle(Path module, String version, String platform) {
        this.sources = module.resolve("src/main");
        this.target = module.resolve("target");
        this.name = PLUGIN + "-v" + version;
        this.platform = platform;
    }

    /**
     * Arguments: the folder of the module, the version, the platform in Pulumi's form, and whether to bundle a runtime.
     */
    public static void main(String[] arguments) throws Exception {
        Bundle bundle = new Bundle(Path.of(arguments[0]), arguments[1], arguments[2]);
        Path small = bundle.small();
        Optional<Jdk> jdk = Boolean.parseBoolean(arguments[3]) ? Jdk.find(System.getenv()) : Optional.empty();
        Path plugin = bundle.empty("plugin");
        if (jdk.isPresent()) {
            bundle.link(jdk.get(), plugin);
        } else {
            System.out.println(
                    "No runtime is bundled: no JDK " + Jdk.VERSION
                            + " in JAVA25_HOME, JAVA_HOME or a usual folder, or -Dbundle=false. The plugin takes the user's Java.");
            copy(small, plugin);
        }
        bundle.archive(plugin);
    }

    /** Builds the plugin for a user's own Java, and its archives, which are the same for every platform. */
    private Path small() throws IOException {
        Path folder = empty("small/plugin");
        copy(sources.resolve("dist"), folder);
        Jar.copy(target.resolve("merged.jar"), folder.resolve("lib/plugin.jar"));
        executable(folder.resolve(PLUGIN));
        Path first = null;
        List<Path> archives = new ArrayList<>();
        for (String each : PLATFORMS) {
            Path archive = target.resolve("small").resolve(name + "-" + each + ".tar.gz");
            if (first == null) first = Archive.pack(folder, archive);
            else Files.copy(first, archive, StandardCopyOption.REPLACE_EXISTING);
            archives.add(archive);
        }
        Archive.writeSums(target.resolve("small/SHA256SUMS"), archives);
        return folder;
    }

    private void link(Jdk jdk, Path plugin) throws Exception {
        Path work = empty("bundle");
        Path runtime = plugin.resolve("runtime");
        copy(sources.resolve("dist"), plugin);
        executable(plugin.resolve(PLUGIN));
        RuntimeImage.link(
                jdk,
                target.resolve("small/plugin/lib/plugin.jar"),
                sources.resolve("bundle/module-info.java"),
                work,
                runtime);
        Path options = plugin.resolve("lib/java.options");
        Path recorded = new Training(runtime, work, options).record();
        Path classes = Files.write(work.resolve("classes"), ClassList.of(recorded, runtime));
        ClassCache.dump(runtime, options, classes, work, plugin.resolve("lib/plugin.aot"));
    }

    private void archive(Path plugin) throws IOException {
        Path archive = Archive.pack(plugin, target.resolve(name + "-" + platform + ".tar.gz"));
        Archive.writeSums(target.resolve("SHA256SUMS"), List.of(archive));
    }

    private Path empty(String folder) throws IOException {
        Path path = target.resolve(folder);
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
            }
        }
        return Files.createDirectories(path);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void executable(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
