package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deploys a copy of {@code examples/recording}, as a Maven project with the SDK that the quickstart has built. */
final class RecordingExample {

    private static final Path SOURCE = PulumiCli.REPOSITORY.resolve("examples/recording");

    private RecordingExample() {}

    /** @param maven the folder of the quickstart's {@code mvn}, whose repository contains the SDK */
    static void deploy(Path maven) throws IOException {
        EmulatorOptions options = EmulatorOptions.defaults().withExistingReferences(true);
        try (IvsEmulator ivs = IvsEmulator.start(options);
                Stack stack = Stack.of("{}", ivs)) {
            Map<String, String> environment = new HashMap<>(stack.environment());
            environment.put("PATH", maven + ":" + System.getenv("PATH"));
            Path project = copy();
            run(project, environment, "stack", "init", "dev");
            run(project, environment, "config", "set", "bucket", "my-recordings");

            run(project, environment, "up", "--yes", "--skip-preview")
                    .says("streamKey      : [secret]", "+ 5 created")
                    .doesNotSay("warning");
            run(project, environment, "preview", "--expect-no-changes");
            var total = ivs.state().total();
            assertThat(total.channels()).isOne();
            assertThat(total.streamKeys()).isOne();
            assertThat(total.recordingConfigurations()).isOne();
            assertThat(total.playbackRestrictionPolicies()).isOne();

            run(project, environment, "destroy", "--yes", "--skip-preview");
            assertThat(ivs.state().total().recordingConfigurations()).isZero();
            assertThat(ivs.state().total().channels()).isZero();
        }
    }

    private static PulumiResult run(Path project, Map<String, String> environment, String... arguments) {
        return PulumiCli.run(project, environment, List.of(arguments)).succeeds();
    }

    /** Copies the project, so that neither a stack's file nor a build is left in it. */
    private static Path copy() throws IOException {
        Path project = PulumiCli.newFolder("recording");
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path each : files.filter(file -> !file.startsWith(SOURCE.resolve("target")))
                    .toList()) {
                Path target = project.resolve(SOURCE.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        }
        return project;
    }
}
