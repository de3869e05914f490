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

/** As after {@code pulumi config set} and before the next deployment. */
class StaleConfigurationTest extends GrpcTestBase {

    private static final String PROVIDER = "urn:pulumi:dev::test::pulumi:providers:gardens::default";
    private static final String ADVICE =
            ". This command uses the provider's configuration of the last deployment. If it has been"
                    + " changed since, run `pulumi up --refresh --run-program`, or `pulumi preview --refresh --run-program` to see what"
                    + " that would do; before `pulumi destroy`, run `pulumi refresh --run-program`";

    @Test
    void uncheckedConfiguration_isThatOfTheLastDeployment() {
        configure(struct("country", "nl"));
        assertThat(readingFails("abroad/x")).isEqualTo("abroad/x is not in nl. The country comes from a map" + ADVICE);
    }

    @Test
    void checkedConfiguration_isCurrent_onceAndForItsProviderOnly() {
        check(PROVIDER);
        configure(struct("country", "nl"));
        assertThat(readingFails("abroad/x")).isEqualTo("abroad/x is not in nl. The country comes from a map");
        configure(struct("country", "nl"));
        assertThat(readingFails("abroad/x")).endsWith(ADVICE);
        check(PROVIDER + "_2");
        configure(struct("country", "nl"));
        assertThat(readingFails("abroad/x")).endsWith(ADVICE);
    }

    /** The engine replaces it because its provider is replaced in that very command only. */
    @Test
    void resourceThatAnInterruptedReplacementLeft_isReplacedByTheLineOfTheError() {
        check(PROVIDER);
        configure(struct("country", "nl"));
        var diff = DiffRequest.newBuilder().setUrn(URN).setId("abroad/x").build();
        assertThat(failure(e -> e.diff(diff)).getStatus().getDescription())
                .isEqualTo(
                        "abroad/x is not in nl. If a change of the provider's settings was interrupted before it replaced this"
                                + " resource, finish it with `pulumi up --replace '" + URN
                                + "'`. The country comes from a map");
    }

    @Test
    void failureThatIsNotDueToSettings_hasNoAdvice() {
        configure(struct("country", "nl"));
        assertThat(readingFails("broken/x")).isEqualTo("broken/x is broken");
    }

    @Test
    void missingSetting_hasTheAdvice_unlessTheConfigurationIsCurrent() throws InvalidProtocolBufferException {
        assertThat(missing()).isEqualTo("where the gardens are" + ADVICE);
        check(PROVIDER);
        assertThat(missing()).isEqualTo("where the gardens are");
    }

    private void check(String urn) {
        engine.checkConfig(CheckRequest.newBuilder().setUrn(urn).build());
    }

    private void configure(Struct settings) {
        engine.configure(request(settings));
    }

    private static ConfigureRequest request(Struct settings) {
        return ConfigureRequest.newBuilder().setUrn(PROVIDER).setArgs(settings).build();
    }

    private String missing() throws InvalidProtocolBufferException {
        var failure = failure(e -> e.configure(request(Struct.getDefaultInstance())));
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
