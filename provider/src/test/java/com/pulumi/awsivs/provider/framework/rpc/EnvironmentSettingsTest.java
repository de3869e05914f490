package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.ExampleProvider;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;

/** Tests how the region is taken from the environment or the last deployment if the configuration does not set it. */
class EnvironmentSettingsTest {

    private static final String DEFAULT = "urn:pulumi:dev::test::pulumi:providers:example::default_1_2_3";
    private static final String EXPLICIT = "urn:pulumi:dev::test::pulumi:providers:example::mine";

    private final ExampleProvider example = new ExampleProvider();
    private RecordingEngine engine;
    private EngineLog log;
    private ConfigRpcs<?> calls;

    @SuppressWarnings("NullAway.Init")
    EnvironmentSettingsTest() {}

    @BeforeEach
    void start() throws IOException {
        engine = RecordingEngine.start();
        log = new EngineLog(engine.address());
        calls = new ConfigRpcs<>(example, log);
        environment("eu");
    }

    @AfterEach
    void stop() {
        log.close();
        engine.close();
    }

    @Test
    void firstDeployment_storesTheSettingOfTheEnvironment() {
        assertThat(checked(object(), object("verbose", false)))
                .isEqualTo(fromEnvironment("eu", "$REGION", "verbose", false));
        assertThat(checked(object(), object("region", ""))).isEqualTo(fromEnvironment("eu", "$REGION"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void configuredOrUnknownSetting_staysUnchanged() {
        assertThat(checked(fromEnvironment("eu", "$REGION"), object("region", "us")))
                .isEqualTo(object("region", "us"));
        assertThat(checked(object(), object("region", unknown()))).isEqualTo(object("region", unknown()));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void noSettingInTheEnvironment_addsNothing() {
        example.environmentRegion = null;
        assertThat(checked(object(), object())).isEqualTo(object());
    }

    @Test
    void deployedSetting_staysDespiteTheEnvironment() {
        Properties deployed = fromEnvironment("eu", "$REGION");
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        example.environmentRegion = null;
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        assertThat(warnings()).isEmpty();
        environment("us");
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        assertThat(warnings())
                .containsExactly(
                        "The region stays eu, as deployed, although $REGION specifies us: only the configuration"
                                + " changes it. To move there, which replaces every resource: `pulumi config set example:region"
                                + " us`. To stay without this warning: `pulumi config set example:region eu`");
    }

    @Test
    void settingRemovedFromTheConfiguration_stays() {
        assertThat(checked(object("region", "eu"), object())).isEqualTo(fromEnvironment("eu", "an earlier deployment"));
        assertThat(checked(object("region", secret("eu")), object()))
                .isEqualTo(fromEnvironment(secret("eu"), "an earlier deployment"));
    }

    @Test
    void secretSetting_isRedactedInTheWarning() {
        environment("us");
        checked(object("region", secret("region-of-mine")), object());
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("stays [secret],")
                .doesNotContain("of-mine");
    }

    @Test
    void explicitProvider_warningNamesItsInputs() {
        environment("us");
        check(EXPLICIT, fromEnvironment("eu", "$REGION"), object());
        assertThat(warnings())
                .singleElement()
                .asString()
                .endsWith(
                        "To move there, which replaces every resource: set `region: us` on the provider resource. To stay"
                                + " without this warning: set `region: eu` on the provider resource");
    }

    @Test
    void invalidEnvironment_failsTheFirstDeploymentOnly() {
        environment("?");
        assertThat(check(DEFAULT, object(), object()).getFailuresList())
                .containsExactly(CheckFailure.newBuilder()
                        .setReason("$REGION is no region")
                        .build());
        assertThat(check(DEFAULT, fromEnvironment("eu", "$REGION"), object()).getFailuresList())
                .isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void originOfAnEarlierCheck_isReplaced() {
        Properties all = fromEnvironment("eu", "$REGION"); // as sent with ignoreChanges: ["*"]
        assertThat(checked(all, all)).isEqualTo(object("region", "eu"));
    }

    @Test
    void changedConfiguration_replaces_andWarnsOnce() {
        checked(object("region", "eu"), object("region", "us"));
        assertThat(diff(object("region", "eu"), object("region", "eu"), object("region", "us"))
                        .getReplacesList())
                .containsExactly("region");
        assertThat(warnings()).containsExactly("the things of eu are replaced in us");
    }

    @Test
    void environmentSettingMissingInTheState_isNoDifference() {
        assertThat(diff(object(), object(), fromEnvironment("eu", "$REGION")).getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(diff(fromEnvironment("eu", "$REGION"), object(), fromEnvironment("eu", "$REGION"))
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    /** This happens with another version of the plugin, for which the engine creates a new default provider. */
    @Test
    void environmentSetting_replacesNothing() {
        Properties old = object("region", "eu");
        DiffResponse moved = diff(old, old, fromEnvironment("us", "$REGION"));
        assertThat(moved.getDiffsList()).containsExactly("region");
        assertThat(moved.getReplacesList()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void configuredSetting_replacesAnEnvironmentSetting() {
        Properties old = fromEnvironment("eu", "$REGION");
        assertThat(diff(old, old, object("region", "us")).getReplacesList()).containsExactly("region");
    }

    @Test
    void configuredSettingEqualToStateOrEnvironment_isAdded() {
        for (Properties inputs :
                List.of(object(), fromEnvironment("eu", "$REGION"), fromEnvironment("us", "$REGION"))) {
            DiffResponse named = diff(inputs, object(), object("region", "eu"));
            assertThat(named.getDiffsList()).containsExactly("region");
            assertThat(named.getReplacesList()).isEmpty();
        }
        example.environmentRegion = null;
        assertThat(diff(object(), object(), object("region", "eu")).getDiffsList())
                .containsExactly("region");
    }

    /** It is unknown whether the resources are already in the new region or would be moved there. */
    @Test
    void configuredSettingUnlikeStateAndEnvironment_isRejectedIfTheStateIsUncertain() {
        for (Properties inputs : List.of(object(), fromEnvironment("eu", "$REGION"))) {
            assertThatThrownBy(() -> diff(inputs, object(), object("region", "us")))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage("the region cannot change to us yet: it is uncertain whether the resources are in eu."
                            + " If they are: `pulumi config set example:region eu`, run `pulumi up`, then change the setting,"
                            + " which replaces every resource. If they are in us already: set it in the environment, too,"
                            + " and run `pulumi up --refresh --run-program`");
        }
        assertThat(diff(object(), object(), object("region", unknown())).getReplacesList())
                .isEmpty();
    }

    private void environment(String region) {
        example.environmentRegion = new EnvironmentSetting(region, "$REGION");
    }

    /** Returns settings with a region that was taken from the environment. */
    private static Properties fromEnvironment(Object region, String origin, Object... others) {
        return object(others).and(object("region", region, Provider.AMBIENT, object("region", origin)));
    }

    private Properties checked(Properties olds, Properties news) {
        CheckResponse checked = check(DEFAULT, olds, news);
        assertThat(checked.getFailuresList()).isEmpty();
        return ValueCodec.decode(checked.getInputs());
    }

    private CheckResponse check(String urn, Properties olds, Properties news) {
        return calls.check(CheckRequest.newBuilder()
                .setUrn(urn)
                .setOlds(ValueCodec.encode(olds))
                .setNews(ValueCodec.encode(news))
                .build());
    }

    private DiffResponse diff(Properties inputs, Properties outputs, Properties news) {
        return calls.diff(DiffRequest.newBuilder()
                .setUrn(DEFAULT)
                .setOldInputs(ValueCodec.encode(inputs))
                .setOlds(ValueCodec.encode(outputs))
                .setNews(ValueCodec.encode(news))
                .build());
    }

    private List<String> warnings() {
        return engine.messages.stream().map(LogRequest::getMessage).toList();
    }
}
