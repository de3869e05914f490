package com.pulumi.awsivs.provider.framework.rpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.ReadRequest;

/** Tests the errors between {@code pulumi config set} and the next deployment, while the engine still uses the old configuration. */
class StaleConfigurationTest extends GrpcTestBase {

    private static final String PROVIDER = "urn:pulumi:dev::test::pulumi:providers:example::default";
    private static final String ADVICE =
            ". This command uses the provider's configuration of the last deployment. If it has been"
                    + " changed since, run `pulumi up --refresh --run-program`, or `pulumi preview --refresh --run-program` to see what"
                    + " that would do; before `pulumi destroy`, run `pulumi refresh --run-program`";

    @Test
    void uncheckedConfiguration_hasTheAdvice() {
        configure(struct("region", "eu"));
        assertThat(readingFails("foreign/x"))
                .isEqualTo("foreign/x is not in eu. The region comes from the test" + ADVICE);
    }

    @Test
    void checkedConfiguration_isCurrentOnceAndForItsProviderOnly() {
        check(PROVIDER);
        configure(struct("region", "eu"));
        assertThat(readingFails("foreign/x")).isEqualTo("foreign/x is not in eu. The region comes from the test");
        configure(struct("region", "eu"));
        assertThat(readingFails("foreign/x")).endsWith(ADVICE);
        check(PROVIDER + "_2");
        configure(struct("region", "eu"));
        assertThat(readingFails("foreign/x")).endsWith(ADVICE);
    }

    @Test
    void configurationOfADoCommand_hasNoAdvice() throws InvalidProtocolBufferException {
        String urn = "urn:pulumi:dev::default::pulumi:providers:example::";
        assertThat(missing(urn)).isEqualTo("the region of the example");
        engine.configure(request(urn, struct("region", "eu")));
        assertThat(readingFails("foreign/x")).isEqualTo("foreign/x is not in eu. The region comes from the test");
    }

    /** The engine replaces the resources of a replaced provider only in the same command as the provider itself. */
    @Test
    void resourceOfAnInterruptedReplacement_errorHasTheCommand() {
        check(PROVIDER);
        configure(struct("region", "eu"));
        var diff = DiffRequest.newBuilder().setUrn(URN).setId("foreign/x").build();
        assertThat(failure(e -> e.diff(diff)).getStatus().getDescription())
                .isEqualTo(
                        "foreign/x is not in eu. If a change of the provider's settings was interrupted before it replaced this"
                                + " resource, finish it with `pulumi up --replace '" + URN
                                + "'`. The region comes from the test");
    }

    @Test
    void failureIndependentOfSettings_hasNoAdvice() {
        configure(struct("region", "eu"));
        assertThat(readingFails("broken/x")).isEqualTo("broken/x is broken");
    }

    @Test
    void missingSetting_hasTheAdviceUnlessTheConfigurationIsCurrent() throws InvalidProtocolBufferException {
        assertThat(missing(PROVIDER)).isEqualTo("the region of the example" + ADVICE);
        check(PROVIDER);
        assertThat(missing(PROVIDER)).isEqualTo("the region of the example");
    }

    private void check(String urn) {
        engine.checkConfig(CheckRequest.newBuilder().setUrn(urn).build());
    }

    private void configure(Struct settings) {
        engine.configure(request(PROVIDER, settings));
    }

    private static ConfigureRequest request(String urn, Struct settings) {
        return ConfigureRequest.newBuilder().setUrn(urn).setArgs(settings).build();
    }

    private String missing(String urn) throws InvalidProtocolBufferException {
        var failure = failure(e -> e.configure(request(urn, Struct.getDefaultInstance())));
        return requireNonNull(StatusProto.fromThrowable(failure))
                .getDetails(0)
                .unpack(ConfigureErrorMissingKeys.class)
                .getMissingKeys(0)
                .getDescription();
    }

    private String readingFails(String id) {
        return String.valueOf(failure(e ->
                        e.read(ReadRequest.newBuilder().setUrn(URN).setId(id).build()))
                .getStatus()
                .getDescription());
    }
}
