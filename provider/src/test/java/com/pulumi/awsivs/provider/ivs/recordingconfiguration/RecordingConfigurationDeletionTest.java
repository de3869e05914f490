package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Destination;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.S3;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordingConfigurationDeletionTest {

    private final EmulatedIvs ivs = new EmulatedIvs();
    private final RecordingConfigurationResource resource =
            new RecordingConfigurationResource(ivs.clients.ivs(), ivs.clients.session());

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    @Tag("reliability:recording-in-use")
    void usedByAChannel_errorNamesItTheCommandAndTheWayOutOfADeleteFirstReplacement() {
        var args = new RecordingConfigurationArgs(new Destination(new S3("videos")), "r", 0, null, null, Map.of());
        var configuration = resource.create(args, ivs.context());
        String channel = ivs.clients
                .creating()
                .createChannel(to -> to.name("studio").recordingConfigurationArn(configuration.id()))
                .channel()
                .arn();
        assertThat(catchThrowableOfType(ProviderException.class, () -> resource.delete(configuration, ivs.context()))
                        .getMessage())
                .startsWith("DeleteRecordingConfiguration: Resource: " + configuration.id()
                        + " is associated with a channel (ConflictException, HTTP 409")
                .endsWith("). The recording configuration is used by the channel " + channel
                        + " (studio). Remove it from each channel, and run the command again: where Pulumi manages the channel,"
                        + " take recordingConfigurationArn out of its program and run pulumi up; otherwise run aws ivs"
                        + " update-channel --arn " + channel
                        + " --recording-configuration-arn \"\". The channel is then not recorded. If this is a replacement that"
                        + " deletes before it creates, let it create first: remove deleteBeforeReplace, or, with"
                        + " pulumi:autonaming without random names, run pulumi config set --path"
                        + " 'pulumi:autonaming.providers.aws-ivs.resources[\"aws-ivs:index:RecordingConfiguration\"].mode'"
                        + " default");
        assertThat(ivs.emulator.state().total().recordingConfigurations()).isOne();
    }
}
