package com.pulumi.awsivs.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A JDK on this machine. */
record Jdk(Path home) {

    /**
     * The Java version of the bundled runtime: the first long-term version whose cache of loaded classes makes startup
     * much faster.
     */
    static final String VERSION = "25";

    /** Folders in which package managers and version managers install JDKs. */
    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt/java",
            "/opt",
            "~/.sdkman/candidates/java",
            "~/.jdks",
            "~/.asdf/installs/java",
            "/Library/Java/JavaVirtualMachines",
            "C:/Program Files/Eclipse Adoptium",
            "C:/Program Files/Java");

    /**
     * Returns the first suitable JDK: {@code JAVA25_HOME}, {@code JAVA_HOME}, the running one, then the usual folders.
     */
    static Optional<Jdk> find(Map<String, String> environment) throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String name : List.of("JAVA25_HOME", "JAVA_HOME")) {
            if (environment.containsKey(name)) homes.add(Path.of(environment.get(name)));
        }
        homes.add(Path.of(System.getProperty("java.home")));
        for (String folder : USUAL_FOLDERS) {
            homes.addAll(inside(Path.of(folder.replace("~", System.getProperty("user.home")))));
        }
        for (Path home : homes) {
            if (fits(home)) return Optional.of(new Jdk(home));
        }
        return Optional.empty();
    }

    private static List<Path> inside(Path folder) throws IOException {
        List<Path> homes = new ArrayList<>();
        if (!Files.isDirectory(folder)) return homes;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(homes::add);
        }
        homes.sort(null);
        List<Path> ofMacs =
                homes.stream().map(home -> home.resolve("Contents/Home")).toList();
        homes.addAll(ofMacs);
        return homes;
    }

    /** Returns whether this is a JDK of the version, with the tools to build a runtime. */
    private static boolean fits(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isDirectory(home.resolve("lib"))) return false;
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(release)) {
            properties.load(content);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.matches(VERSION + "(?!\\d).*") && Files.exists(new Jdk(home).tool("jlink"));
    }

    Path tool(String name) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? name + ".exe" : name);
    }
}
