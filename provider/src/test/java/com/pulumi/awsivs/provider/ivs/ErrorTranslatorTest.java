package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.ErrorMessageMember;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.sts.model.StsException;

class ErrorTranslatorTest {

    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:channel/abc";

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

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
        answer(status, code, "because");
        ProviderException fault = failure(false);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.getMessage())
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
    void denied_errorNamesThePermission() {
        answer(403, "AccessDeniedException", "no");
        assertThat(failure(false).getMessage())
                .endsWith("; the credentials need the permission ivs:GetChannel on " + ARN);
    }

    @Test
    void createDenied_errorNamesTheArnPattern() {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response("*", 403, "AccessDeniedException", "{}"));
        assertThat(words(() -> ivs.clients.creating().createChannel(channel -> channel.name("x"))))
                .endsWith(
                        "; the credentials need the permission ivs:CreateChannel (and ivs:TagResource, if there are tags)"
                                + " on arn:aws:ivs:us-west-2:*:channel/*");
        RuntimeException denied = catchThrowableOfType(
                RuntimeException.class, () -> ivs.clients.creating().importPlaybackKeyPair(pair -> pair.name("x")));
        assertThat(RawClients.translated(denied, false, IvsApi.kind("playback-key", "playback key pair")))
                .hasMessageEndingWith(" on arn:aws:ivs:us-west-2:*:playback-key/*");
        assertThat(words(() -> ivs.clients.client().listStreamKeys(keys -> keys.channelArn(ARN))))
                .endsWith("ivs:ListStreamKeys on " + ARN);
    }

    @Test
    void invalidProperty_isNamed() {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "*",
                        400,
                        "ValidationException",
                        "{\"message\": \"preset: X not match channel type: STANDARD\"}"));
        assertThat(words(() -> ivs.clients.creating().createChannel(channel -> channel.name("x"))))
                .startsWith("CreateChannel: preset: X not match channel type: STANDARD (ValidationException, HTTP 400,")
                .endsWith("). It is about the property preset");
    }

    @Test
    void updateOfDeletedChannel_errorAdvisesRefresh() {
        assertThat(words(() -> ivs.clients
                        .client()
                        .updateChannel(channel -> channel.arn(ARN).name("x"))))
                .matches("UpdateChannel: Resource: " + ARN
                        + " not found \\(ResourceNotFoundException, HTTP 404, request" + " \\S+\\)\\. If " + ARN
                        + " was deleted outside Pulumi, pulumi refresh takes it out of the state");
    }

    /** AWS repeats the request below the reason when a signature is wrong. */
    @Test
    void wrongSignature_requestIsNotRepeated() {
        answer(
                403,
                "InvalidSignatureException",
                "wrong\\n\\nThe Canonical String was\\nx-amz-security-token:IQoJb3JpZ2lu");
        assertThat(failure(false).getMessage())
                .startsWith("GetChannel: wrong (InvalidSig")
                .doesNotContain("IQoJ");
    }

    /** The token may occur in the first line as well; the token of an assumed role is not in the configuration. */
    @Test
    void sessionToken_isRedacted() {
        try (EmulatedIvs other = new EmulatedIvs();
                RawClients clients = new RawClients(
                        ExampleConfigs.of(
                                "accessKey",
                                "A",
                                "secretKey",
                                "a",
                                "token",
                                "the-token",
                                "endpoint",
                                other.emulator.endpoint().toString()),
                        "us-west-2",
                        Map.of())) {
            other.emulator
                    .faults()
                    .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                            "*", 400, "ValidationException", "{\"message\": \"no the-token, please\"}"));
            assertThat(words(() -> clients.client().getChannel(channel -> channel.arn(ARN))))
                    .startsWith("GetChannel: no [secret], please (");
        }
    }

    @Test
    void shortToken_messageIsUnchanged() {
        try (EmulatedIvs other = new EmulatedIvs()) {
            AwsConfig config = ExampleConfigs.of(
                    "accessKey",
                    "A",
                    "secretKey",
                    "a",
                    "token",
                    "x",
                    "endpoint",
                    other.emulator.endpoint().toString());
            other.emulator
                    .faults()
                    .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                            "*", 403, "ExpiredTokenException", "{\"message\": \"The token is expired\"}"));
            try (RawClients clients = new RawClients(config, "us-west-2", Map.of())) {
                assertThat(words(() -> clients.client().getChannel(channel -> channel.arn(ARN))))
                        .startsWith("GetChannel: The token is expired (");
            }
        }
    }

    @Test
    void clockSkew_errorHasBothTimes() {
        answer(403, "RequestTimeTooSkewed", "too far");
        assertThat(failure(true).kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure(true).getMessage())
                .matches(
                        "GetChannel: too far \\(RequestTimeTooSkewed, HTTP 403, request \\S+\\)\\. AWS rejects requests"
                                + " with a wrong time: set this machine's clock, which shows \\S+Z while that of AWS shows \\S+Z");
    }

    @Test
    void expiredCredentials_nameTheCredentialSettings() {
        answer(403, "ExpiredTokenException", "expired");
        assertThat(failure(true).kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure(true).settings()).contains("accessKey", "profile", "assumeRole");
        assertThat(failure(false).settings()).contains("accessKey", "profile", "assumeRole");
        assertThat(failure(false).getMessage())
                .endsWith(
                        "). The credentials have expired: get new ones, for a profile with SSO by aws sso login, and run"
                                + " pulumi up again");
    }

    @Test
    void denied_namesTheCredentialSettings_ifConfigured() {
        answer(403, "AccessDeniedException", "no");
        assertThat(failure(true).settings()).contains("accessKey", "profile", "assumeRole");
        assertThat(failure(false).settings()).isEmpty();
    }

    @Test
    void retriedCall_errorHasTheNumberOfAttempts() {
        answer(503, "ServiceUnavailable", "out");
        assertThat(failure(false).getMessage())
                .startsWith("GetChannel (tried 3 times): out (ServiceUnavailable, HTTP 503,");
    }

    @Test
    void assumeRoleDenied_errorNamesNoIvsPermission() {
        var denied = AwsErrorDetails.builder()
                .errorCode("AccessDenied")
                .errorMessage("not authorized to perform: sts:AssumeRole")
                .build();
        var failure =
                StsException.builder().statusCode(403).awsErrorDetails(denied).build();
        assertThat(RawClients.forUsers(failure, false))
                .hasMessage("the call: not authorized to perform: sts:AssumeRole (AccessDenied, HTTP 403, request"
                        + " unknown)");
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
                                        Timeouts.within(ivs.call(Duration.ofMillis(300), null)))
                                .arn(ARN)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(RawClients.forUsers(failure, false))
                .hasMessage("GetChannel did not finish within the time the resource has; if it needs longer, raise the"
                        + " resource's customTimeouts");
    }

    @Test
    void ownFailure_isUnchanged() {
        RuntimeException bug = new IllegalStateException("bug");
        assertThat(RawClients.forUsers(bug, false)).isSameAs(bug);
        ProviderException fault = new ProviderException(ErrorKind.DENIED, "no");
        assertThat(RawClients.forUsers(new IllegalStateException(fault), false)).isSameAs(fault);
    }

    private void answer(int status, String code, String words) {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "GetChannel", status, code, "{\"message\": \"" + words + "\"}"));
    }

    private static String words(ThrowingCallable call) {
        var failure = catchThrowableOfType(RuntimeException.class, call);
        return String.valueOf(RawClients.forUsers(failure, false).getMessage());
    }

    private ProviderException failure(boolean configured) {
        var failure = catchThrowableOfType(
                RuntimeException.class, () -> ivs.clients.client().getChannel(channel -> channel.arn(ARN)));
        return (ProviderException) RawClients.forUsers(failure, configured);
    }
}
