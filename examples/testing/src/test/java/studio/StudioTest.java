package studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.awsivs.emulator.ClientEnvironment;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.emulator.junit.IvsEmulatorExtension;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Deploys the program to an emulator of IVS with the real Pulumi engine. It needs no AWS account and no Pulumi account. */
@ExtendWith(IvsEmulatorExtension.class)
class StudioTest {

    @TempDir
    private Path folder;

    @Test
    void channelMadePublicOutsidePulumi_previewReportsIt_andUpRepairsIt(
            IvsEmulator emulator, ClientEnvironment environment) throws Exception {
        try (WorkspaceStack stack = stack(environment);
                IvsClient ivs = client(environment)) {
            var outputs = stack.up().outputs();
            String arn = (String) outputs.get("arn").value();
            assertTrue(outputs.get("streamKey").isSecret());
            assertTrue(isPrivate(arn, ivs));

            // A colleague makes the channel public for an experiment.
            ivs.updateChannel(channel -> channel.arn(arn).authorized(false));
            assertFalse(isPrivate(arn, ivs));

            var preview = stack.preview();
            assertEquals(1, preview.changeSummary().get(OperationType.UPDATE));
            assertTrue(preview.standardOutput().contains("made public outside Pulumi"));

            stack.up();
            assertTrue(isPrivate(arn, ivs));

            stack.destroy();
            assertEquals(0, emulator.state().total().channels());
        }
    }

    private WorkspaceStack stack(ClientEnvironment environment) throws AutomationException {
        Map<String, String> variables = new HashMap<>(environment.variables());
        variables.put("PULUMI_BACKEND_URL", folder.toUri().toString());
        variables.put("PULUMI_CONFIG_PASSPHRASE", "test");
        return LocalWorkspace.createOrSelectStack(
                "ivs-studio",
                "test",
                Studio::stack,
                LocalWorkspaceOptions.builder()
                        .workDir(folder)
                        .environmentVariables(variables)
                        .build());
    }

    private static IvsClient client(ClientEnvironment environment) {
        return IvsClient.builder()
                .endpointOverride(environment.endpoint())
                .region(Region.of(environment.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    private static boolean isPrivate(String arn, IvsClient ivs) {
        return ivs.getChannel(channel -> channel.arn(arn)).channel().authorized();
    }
}
