package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.ErrorMessageMember;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** Tests the classification and the messages of failed calls. */
class ErrorTranslatorTest extends ErrorTranslation {

    @ParameterizedTest
    @CsvSource({
        "400, ValidationException, INVALID",
        "402, ServiceQuotaExceededException, EXHAUSTED",
        "403, PendingVerification, CONFLICT",
        "404, ResourceNotFoundException, NOT_FOUND",
        "409, ConflictException, CONFLICT",
        "418, SomethingNewException, INVALID",
    })
    void errorResponse_messageHasOperationReasonCodeStatusAndRequest(int status, String code, ErrorKind kind) {
        respond(status, code, "because");
        ProviderException failure = failure(false);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage())
                .matches("GetChannel: because \\(" + code + ", HTTP " + status + ", request [0-9a-f-]+\\)");
    }

    @ParameterizedTest
    @EnumSource(ErrorMessageMember.class)
    void reasonInAnyMember_isFound(ErrorMessageMember text) {
        try (IvsEmulator emulator = IvsEmulator.start(EmulatorOptions.defaults().withErrorMessageMember(text))) {
            RawClients clients =
                    new RawClients(ExampleConfigs.with(emulator.endpoint().toString()), "us-west-2", Map.of());
            var failure = catchThrowableOfType(
                    RuntimeException.class, () -> clients.client().getChannel(channel -> channel.arn(ARN)));
            assertThat(RawClients.forUsers(failure, false).getMessage())
                    .startsWith("GetChannel: ")
                    .contains(ARN);
        }
    }

    @Test
    @Tag("reliability:rejected-property")
    void invalidProperty_isNamed() {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "*",
                        400,
                        "ValidationException",
                        "{\"message\": \"preset: X not match channel type: STANDARD\"}"));
        assertThat(message(() -> ivs.clients.creating().createChannel(channel -> channel.name("x"))))
                .startsWith("CreateChannel: preset: X not match channel type: STANDARD (ValidationException, HTTP 400,")
                .endsWith("). It is about the property preset");
    }

    @Test
    @Tag("reliability:update-of-deleted")
    void updateOfDeletedChannel_errorAdvisesRefresh() {
        assertThat(message(() -> ivs.clients
                        .client()
                        .updateChannel(channel -> channel.arn(ARN).name("x"))))
                .matches("UpdateChannel: Resource: " + ARN
                        + " not found \\(ResourceNotFoundException, HTTP 404, request" + " \\S+\\)\\. If " + ARN
                        + " was deleted outside Pulumi, pulumi refresh removes it from the state");
    }

    @Test
    void retriedCall_errorHasTheNumberOfAttempts() {
        respond(503, "ServiceUnavailable", "out");
        assertThat(failure(false).getMessage())
                .startsWith("GetChannel (tried 3 times): out (ServiceUnavailable, HTTP 503,");
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling", "429, ThrottlingException", "400, RequestLimitExceeded"})
    void throttlingWithAnyStatus_isExhausted(int status, String code) {
        var details = AwsErrorDetails.builder().errorCode(code).build();
        var failure = IvsException.builder()
                .statusCode(status)
                .awsErrorDetails(details)
                .build();
        assertThat(((ProviderException) RawClients.forUsers(failure, false)).kind())
                .isEqualTo(ErrorKind.EXHAUSTED);
    }

    @Test
    void timeout_errorNamesCustomTimeouts() {
        ivs.emulator.faults().add(com.pulumi.awsivs.emulator.InjectedFault.delay("GetChannel", Duration.ofSeconds(5)));
        long start = System.nanoTime();
        var failure = catchThrowableOfType(
                RuntimeException.class,
                () -> ivs.clients
                        .client()
                        .getChannel(channel -> channel.overrideConfiguration(
                                        Timeouts.within(ivs.context(Duration.ofMillis(300), null)))
                                .arn(ARN)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(RawClients.forUsers(failure, false))
                .hasMessage(
                        "GetChannel did not finish within the time the resource has. To allow more, set the resource"
                                + " option customTimeouts");
    }

    @Test
    void ownFailure_isUnchanged() {
        RuntimeException bug = new IllegalStateException("bug");
        assertThat(RawClients.forUsers(bug, false)).isSameAs(bug);
        ProviderException failure = new ProviderException(ErrorKind.DENIED, "no");
        assertThat(RawClients.forUsers(new IllegalStateException(failure), false))
                .isSameAs(failure);
    }
}
