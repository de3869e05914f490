package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ProviderException;
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

/** The country of the gardens, where the configuration does not name it. */
class EnvironmentSettingsTest {

    private static final String DEFAULT = "urn:pulumi:dev::test::pulumi:providers:gardens::default_1_2_3";
    private static final String EXPLICIT = "urn:pulumi:dev::test::pulumi:providers:gardens::mine";

    private final ExampleProvider gardens = new ExampleProvider();
    private RecordingEngine engine;
    private EngineLog log;
    private ConfigRpcs<?> calls;

    @SuppressWarnings("NullAway.Init")
    EnvironmentSettingsTest() {}

    @BeforeEach
    void start() throws IOException {
        engine = RecordingEngine.start();
        log = new EngineLog(engine.address());
        calls = new ConfigRpcs<>(gardens, log);
        here("nl");
    }

    @AfterEach
    void stop() {
        log.close();
        engine.close();
    }

    @Test
    void firstDeployment_storesWhatTheEnvironmentSays() {
        assertThat(checked(object(), object("watch", false))).isEqualTo(found("nl", "$COUNTRY", "watch", false));
        assertThat(checked(object(), object("country", ""))).isEqualTo(found("nl", "$COUNTRY"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void namedOrUnknownOne_isLeftAsItIs() {
        assertThat(checked(found("nl", "$COUNTRY"), object("country", "be"))).isEqualTo(object("country", "be"));
        assertThat(checked(object(), object("country", unknown()))).isEqualTo(object("country", unknown()));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void nothingFound_addsNothing() {
        gardens.countryHere = null;
        assertThat(checked(object(), object())).isEqualTo(object());
    }

    @Test
    void deployedOne_staysWhateverTheEnvironmentSays() {
        Properties deployed = found("nl", "$COUNTRY");
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        gardens.countryHere = null;
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        assertThat(warnings()).isEmpty();
        here("be");
        assertThat(checked(deployed, object())).isEqualTo(deployed);
        assertThat(warnings())
                .containsExactly("The country stays nl, as deployed, although $COUNTRY says be: only the configuration"
                        + " changes it. To move there, which replaces every resource: `pulumi config set gardens:country"
                        + " be`. To stay without this warning: `pulumi config set gardens:country nl`");
    }

    @Test
    void removedFromTheConfiguration_stays() {
        assertThat(checked(object("country", "nl"), object())).isEqualTo(found("nl", "an earlier deployment"));
        assertThat(checked(object("country", secret("nl")), object()))
                .isEqualTo(found(secret("nl"), "an earlier deployment"));
    }

    @Test
    void secretOne_isNotTold() {
        here("be");
        checked(object("country", secret("country-of-mine")), object());
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("stays [secret],")
                .doesNotContain("of-mine");
    }

    @Test
    void explicitProvider_isConfiguredByItsInputs() {
        here("be");
        check(EXPLICIT, found("nl", "$COUNTRY"), object());
        assertThat(warnings())
                .singleElement()
                .asString()
                .endsWith(
                        "To move there, which replaces every resource: set `country: be` on the provider resource. To stay"
                                + " without this warning: set `country: nl` on the provider resource");
    }

    @Test
    void invalidEnvironment_failsTheFirstDeploymentOnly() {
        here("?");
        assertThat(check(DEFAULT, object(), object()).getFailuresList())
                .containsExactly(CheckFailure.newBuilder()
                        .setReason("$COUNTRY names no country")
                        .build());
        assertThat(check(DEFAULT, found("nl", "$COUNTRY"), object()).getFailuresList())
                .isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void noteOfAnEarlierCheck_isMadeAnew() {
        Properties all = found("nl", "$COUNTRY"); // ignoreChanges: ["*"]
        assertThat(checked(all, all)).isEqualTo(object("country", "nl"));
    }

    @Test
    void ofTwoNamedOnes_theOtherReplaces_andThatIsSaidOnce() {
        checked(object("country", "nl"), object("country", "be"));
        assertThat(diff(object("country", "nl"), object("country", "nl"), object("country", "be"))
                        .getReplacesList())
                .containsExactly("country");
        assertThat(warnings()).containsExactly("the gardens of nl are laid out anew in be");
    }

    @Test
    void foundOne_thatTheStateDoesNotHave_isNoDifference() {
        assertThat(diff(object(), object(), found("nl", "$COUNTRY")).getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
        assertThat(diff(found("nl", "$COUNTRY"), object(), found("nl", "$COUNTRY"))
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    /** As with another version of the plugin: to the engine its default provider is a new one. */
    @Test
    void foundOne_replacesNothing() {
        Properties old = object("country", "nl");
        DiffResponse moved = diff(old, old, found("be", "$COUNTRY"));
        assertThat(moved.getDiffsList()).containsExactly("country");
        assertThat(moved.getReplacesList()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void foundOne_isReplacedByANamedOne() {
        Properties old = found("nl", "$COUNTRY");
        assertThat(diff(old, old, object("country", "be")).getReplacesList()).containsExactly("country");
    }

    @Test
    void namedOne_thatTheStateOrTheEnvironmentHasToo_isAdded() {
        for (Properties inputs : List.of(object(), found("nl", "$COUNTRY"), found("be", "$COUNTRY"))) {
            DiffResponse named = diff(inputs, object(), object("country", "nl"));
            assertThat(named.getDiffsList()).containsExactly("country");
            assertThat(named.getReplacesList()).isEmpty();
        }
        gardens.countryHere = null;
        assertThat(diff(object(), object(), object("country", "nl")).getDiffsList())
                .containsExactly("country");
    }

    /** Whether it moves the gardens or says at last where they are is not known. */
    @Test
    void namedOne_thatNeitherTheStateNorTheEnvironmentHas_isRefusedWhereTheStateIsNotCertain() {
        for (Properties inputs : List.of(object(), found("nl", "$COUNTRY"))) {
            assertThatThrownBy(() -> diff(inputs, object(), object("country", "be")))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage(
                            "the country cannot become be yet: the state is not certain that the resources are in nl."
                                    + " If they are: `pulumi config set gardens:country nl`, run `pulumi up`, and change it then,"
                                    + " which replaces every resource. If they are in be already: have the environment say so, too,"
                                    + " and run `pulumi up --refresh --run-program`");
        }
        assertThat(diff(object(), object(), object("country", unknown())).getReplacesList())
                .isEmpty();
    }

    private void here(String country) {
        gardens.countryHere = new EnvironmentSetting(country, "$COUNTRY");
    }

    /** Settings with a country that the configuration did not name. */
    private static Properties found(Object country, String origin, Object... others) {
        return object(others).and(object("country", country, Provider.AMBIENT, object("country", origin)));
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
        return engine.heard.stream().map(LogRequest::getMessage).toList();
    }
}
