package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sts.model.StsException;

/** Tests the messages about permissions, credentials and secrets. */
class DeniedCallErrorsTest extends ErrorTranslation {

    @Test
    @Tag("reliability:permission")
    void denied_errorNamesThePermission() {
        respond(403, "AccessDeniedException", "no");
        assertThat(failure(false).getMessage())
                .endsWith("; the credentials need the permission ivs:GetChannel on " + ARN);
    }

    @Test
    @Tag("reliability:permission")
    void createDenied_errorNamesTheArnPattern() {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response("*", 403, "AccessDeniedException", "{}"));
        assertThat(message(() -> ivs.clients.creating().createChannel(channel -> channel.name("x"))))
                .endsWith(
                        "; the credentials need the permission ivs:CreateChannel (and ivs:TagResource, if there are tags)"
                                + " on arn:aws:ivs:us-west-2:*:channel/*");
        RuntimeException denied = catchThrowableOfType(
                RuntimeException.class, () -> ivs.clients.creating().importPlaybackKeyPair(pair -> pair.name("x")));
        assertThat(RawClients.translated(denied, false, IvsApi.kind("playback-key", "playback key pair")))
                .hasMessageEndingWith(" on arn:aws:ivs:us-west-2:*:playback-key/*");
        assertThat(message(() -> ivs.clients.client().listStreamKeys(keys -> keys.channelArn(ARN))))
                .endsWith("ivs:ListStreamKeys on " + ARN);
    }

    @Test
    @Tag("reliability:permission")
    void responseOfAwsNamesThePermission_isNotRepeated() {
        String reason =
                "User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ivs:GetChannel on resource: "
                        + ARN + " because no identity-based policy allows the ivs:GetChannel action";
        respond(403, "AccessDeniedException", reason);
        assertThat(failure(false).getMessage())
                .startsWith("GetChannel: " + reason + " (AccessDeniedException, HTTP 403")
                .endsWith(")");
    }

    /** If the signature is wrong, AWS repeats the request in the lines below the reason. */
    @Test
    void wrongSignature_requestIsNotRepeated() {
        respond(
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
            assertThat(message(() -> clients.client().getChannel(channel -> channel.arn(ARN))))
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
                assertThat(message(() -> clients.client().getChannel(channel -> channel.arn(ARN))))
                        .startsWith("GetChannel: The token is expired (");
            }
        }
    }

    @Test
    @Tag("reliability:wrong-clock")
    void clockSkew_errorHasBothTimes() {
        respond(403, "RequestTimeTooSkewed", "too far");
        assertThat(failure(true).kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure(true).getMessage())
                .matches(
                        "GetChannel: too far \\(RequestTimeTooSkewed, HTTP 403, request \\S+\\)\\. AWS rejects requests"
                                + " with a wrong time: set this machine's clock, which shows \\S+Z while that of AWS shows \\S+Z");
    }

    @Test
    @Tag("reliability:expired-credentials")
    void expiredCredentials_nameTheCredentialSettings() {
        respond(403, "ExpiredTokenException", "expired");
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
        respond(403, "AccessDeniedException", "no");
        assertThat(failure(true).settings()).contains("accessKey", "profile", "assumeRole");
        assertThat(failure(false).settings()).isEmpty();
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
}
