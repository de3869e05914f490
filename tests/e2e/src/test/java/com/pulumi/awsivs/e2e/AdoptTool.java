package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs {@code tools/adopt} in this process: compiles its Java program once, without warnings. */
final class AdoptTool {

    static final Path SCRIPT = Path.of("../../tools/adopt").toAbsolutePath().normalize();

    private static final Method RUN = compile();

    /** @param printed the text on standard output and standard error */
    record Result(int exitCode, String printed) {}

    private AdoptTool() {}

    static Result run(String standardInput, List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
            int exitCode = (int) RUN.invoke(null, arguments, in, stream, stream);
            return new Result(exitCode, printed.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("tools/adopt threw an exception", e);
        }
    }

    /** Returns an input file, with the formats that the tools write. */
    static String input(String name) {
        try (InputStream in = AdoptTool.class.getResourceAsStream("/adopt/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method compile() {
        try {
            String script = Files.readString(SCRIPT);
            JavaFileObject program =
                    new SimpleJavaFileObject(URI.create("memory:/Adopt.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return script.substring(
                                    script.indexOf('\n')); // without #!/bin/sh, which the launcher of the JDK skips
                        }
                    };
            Path classes = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "adopt-");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            List<String> options = List.of("-Xlint:all", "-Werror", "--release", "17", "-d", classes.toString());
            boolean compiles = compiler.getTask(messages, null, null, options, null, List.of(program))
                    .call();
            assertThat(compiles).as(messages.toString()).isTrue();
            ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
            Method run = loader.loadClass("Adopt")
                    .getDeclaredMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class);
            run.setAccessible(true);
            return run;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
