package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.framework.ProviderException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a recording configuration that IVS could not set up: it is deleted again, or kept as failed and replaced. */
final class FailedSetupTest extends RecordingSetupTestBase {

    @Test
    @Tag("reliability:recording-failed")
    void setupFailed_deletesTheResourceAndExplains() {
        ivs.emulator.recordingSetups().markUnusable("videos");
        assertThat(catchThrowableOfType(ProviderException.class, () -> resource.create(ARGS, context))
                        .getMessage())
                .isEqualTo(
                        "IVS could not set up recording to the S3 bucket videos (CREATE_FAILED), and gives no reason."
                                + " Check that the bucket exists, is in us-west-2 and belongs to the account of the recording"
                                + " configuration (aws s3api get-bucket-location --bucket videos), and that the role which deploys"
                                + " may call s3:GetBucketLocation, iam:CreateServiceLinkedRole, iam:AttachRolePolicy and"
                                + " iam:PutRolePolicy. The recording configuration was deleted again. When the cause is fixed, run `pulumi up`");
        assertThat(existing()).isZero();
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailedAndDeleteFails_keepsTheResourceAsFailed() {
        ivs.emulator.recordingSetups().markUnusable("videos");
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                        "DeleteRecordingConfiguration", 403, "AccessDeniedException", "{\"message\":\"no\"}"));
        var failure = thrownBy(() -> resource.create(ARGS, context)).incomplete();
        assertThat(begun(failure).outputs().state()).isEqualTo("CREATE_FAILED");
        assertThat(failure.reasons(ivs.service))
                .singleElement()
                .asString()
                .startsWith("IVS could not set up recording to the S3 bucket videos")
                .contains("It could not be deleted and is kept in the state: DeleteRecordingConfiguration: ")
                .endsWith(". The next `pulumi up` replaces it");
        assertThat(resource.defect(begun(failure))).isNotNull();
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailsAfterAnInterruptedCreate_isReportedByReadAndUpdate_andReplaces() {
        var old = unfinished();
        ivs.emulator.recordingSetups().markUnusable("videos");
        var failed = thrownBy(() -> resource.update(old, ARGS, context)).incomplete();
        assertThat(begun(failed).outputs().state()).isEqualTo("CREATE_FAILED");
        var read =
                thrownBy(() -> resource.read(old.id(), old.outputs(), context)).incomplete();
        assertThat(read.reasons(ivs.service))
                .singleElement()
                .asString()
                .endsWith("The next `pulumi up` replaces the recording configuration");
        assertThat(resource.defect(begun(read))).isNotNull();
        assertThat(resource.defect(old)).isNull();
        assertThat(existing()).isOne();
    }
}
