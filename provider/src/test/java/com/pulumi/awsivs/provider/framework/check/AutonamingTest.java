package com.pulumi.awsivs.provider.framework.check;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.check.AutonamingOptions.Mode;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that names are generated in the form that the engine requests, and that existing names are kept. */
class AutonamingTest {

    record Named(
            @Autonamed(max = 128, without = "[^a-zA-Z0-9_-]") @Nullable
            String name) {}

    private static final String DIGITS = "0123456789abcdef0123456789abcdef";

    private final List<CheckFailure> failures = new ArrayList<>();

    private Properties name(Properties olds, Properties news, AutonamingOptions naming) {
        var property = Shape.of(Named.class).properties().get(0);
        return new Autonaming(property, Objects.requireNonNull(property.autonamed()))
                .name(olds, news, naming, failures::add);
    }

    private static AutonamingOptions naming(Mode mode, String proposed) {
        return new AutonamingOptions(mode, proposed, "live", DIGITS);
    }

    private String generatedName(AutonamingOptions naming) {
        Value name = name(object(), object(), naming).get("name");
        return name instanceof Value.Text text ? text.value() : "";
    }

    private static Properties recorded(String name, boolean random) {
        return object("name", name, Autonaming.RECORD, object("name", name, "random", random));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void givenName_staysUnchanged(Mode mode) {
        for (var given : List.of(text("mine"), secret("mine"), unknown())) {
            var news = object("name", given);
            assertThat(name(recorded("old", true), news, naming(mode, "proposed")))
                    .isEqualTo(news);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noEngineOption_generatesNameWithRandomDigits() {
        assertThat(name(object(), object(), naming(Mode.UNSET, "ignored"))).isEqualTo(recorded("live-0123456", true));
    }

    @Test
    void emptyOrNullName_isGenerated() {
        assertThat(name(object(), object("name", ""), naming(Mode.UNSET, "")))
                .isEqualTo(recorded("live-0123456", true));
        assertThat(name(object(), object("name", nothing()), naming(Mode.UNSET, "")))
                .isEqualTo(recorded("live-0123456", true));
    }

    @Test
    void sameDigits_generateTheSameName() {
        assertThat(generatedName(naming(Mode.UNSET, ""))).isEqualTo(generatedName(naming(Mode.UNSET, "")));
    }

    @Test
    void proposedName_isUsed() {
        assertThat(name(object(), object(), naming(Mode.PROPOSE, "team-live-abcdef0")))
                .isEqualTo(recorded("team-live-abcdef0", true));
    }

    @Test
    void invalidProposedName_isAdapted() {
        assertThat(generatedName(naming(Mode.PROPOSE, "team/live.äb c"))).isEqualTo("team-live--b-c");
    }

    @Test
    void enforcedName_isNotAdapted() {
        assertThat(generatedName(naming(Mode.ENFORCE, "team/live"))).isEqualTo("team/live");
        assertThat(generatedName(naming(Mode.ENFORCE, "x".repeat(129)))).hasSize(129);
    }

    @Test
    void namingDisabled_nameIsRequired() {
        assertThat(name(object(), object(), naming(Mode.DISABLE, ""))).isEqualTo(object());
        assertThat(failures)
                .containsExactly(CheckFailure.of("name", "is required, because automatic naming is switched off"));
    }

    @Test
    void longName_isShortenedBeforeItsRandomDigits() {
        var naming = new AutonamingOptions(Mode.UNSET, "", "x".repeat(300), DIGITS);
        assertThat(generatedName(naming)).isEqualTo("x".repeat(120) + "-0123456");
        assertThat(generatedName(naming(Mode.PROPOSE, "y".repeat(130) + "-abcdef0")))
                .isEqualTo("y".repeat(120) + "-abcdef0");
        assertThat(generatedName(new AutonamingOptions(Mode.UNSET, "", "z".repeat(120), DIGITS)))
                .isEqualTo("z".repeat(120) + "-0123456");
    }

    @ParameterizedTest
    @CsvSource({
        "live-abcdef0, true",
        "live-abcdef0123, true",
        "live, false",
        "live-abcdef, false",
        "live-ABCDEF0, false",
        "live-prod, false"
    })
    void proposedName_isRecordedAsRandomOrNot(String proposed, boolean random) {
        assertThat(name(object(), object(), naming(Mode.PROPOSE, proposed))).isEqualTo(recorded(proposed, random));
    }

    @Test
    void nameEqualToTheResources_isNotRandom() {
        assertThat(name(
                        object(),
                        object(),
                        new AutonamingOptions(Mode.PROPOSE, "live-abcdef0", "live-abcdef0", DIGITS)))
                .isEqualTo(recorded("live-abcdef0", false));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void generatedName_isKept(Mode mode) {
        assertThat(name(recorded("live-fedcba9", true), object(), naming(mode, "proposed")))
                .isEqualTo(recorded("live-fedcba9", true));
        assertThat(failures).isEmpty();
    }

    @Test
    void renamedResource_getsItsNameBack() {
        var refreshed = recorded("live-fedcba9", true).with("name", text("renamed"));
        assertThat(name(refreshed, object(), naming(Mode.UNSET, ""))).isEqualTo(recorded("live-fedcba9", true));
    }

    /** The name was imported, adopted by an alias, or set by an earlier version of the program. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void existingName_staysIfTheProgramSetsNone(Mode mode) {
        assertThat(name(object("name", "mine"), object(), naming(mode, "proposed")))
                .isEqualTo(recorded("mine", false));
        assertThat(failures).isEmpty();
    }

    @Test
    void existingSecretName_staysSecret() {
        var named = name(object("name", secret("mine")), object(), naming(Mode.UNSET, ""));
        assertThat(named)
                .isEqualTo(object(
                        "name", secret("mine"), Autonaming.RECORD, object("name", secret("mine"), "random", false)));
        assertThat(name(named, object(), naming(Mode.UNSET, ""))).isEqualTo(named);
    }

    /** If another provider wrote the state, the service may have generated the name, which is then only in the outputs. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void existingResourceWithUnknownName_getsNone(Mode mode) {
        var olds = object("publicKey", "pem", "__defaults", list());
        assertThat(name(olds, object(), naming(mode, "proposed"))).isEqualTo(object());
        assertThat(name(olds.with("name", text("")), object(), naming(mode, "proposed")))
                .isEqualTo(object());
        assertThat(failures).isEmpty();
    }

    @Test
    void importedResourceWithoutName_staysUnnamed() {
        var olds = Properties.of(Autonaming.RECORD, Autonaming.noName());
        assertThat(name(olds, object(), naming(Mode.PROPOSE, "proposed"))).isEqualTo(olds);
        assertThat(name(olds, object("name", "mine"), naming(Mode.UNSET, ""))).isEqualTo(object("name", "mine"));
    }
}
