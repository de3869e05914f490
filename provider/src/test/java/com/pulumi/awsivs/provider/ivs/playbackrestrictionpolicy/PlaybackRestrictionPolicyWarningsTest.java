package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the warnings about policies that let more viewers in. */
class PlaybackRestrictionPolicyWarningsTest {

    private static final Properties RESTRICTED =
            object("allowedCountries", list("US", "CA"), "allowedOrigins", list("https://example.com"));

    private final Warnings<PlaybackRestrictionPolicyArgs> warnings =
            new Warnings<>(Shape.of(PlaybackRestrictionPolicyArgs.class), PlaybackRestrictionPolicyWarnings.ALL);
    private final List<String> found = new ArrayList<>();

    private List<String> onCreate(Properties now) {
        warnings.onCreate(now, found::add);
        return found;
    }

    private List<String> on(Trigger trigger, Properties old, Properties now) {
        found.clear();
        warnings.on(trigger, old, now, found::add);
        return List.copyOf(found);
    }

    @Test
    void newPolicyWithoutRestrictions_isWarnedAbout() {
        assertThat(onCreate(object("name", "n")))
                .containsExactly(
                        "The policy restricts nothing: allowedCountries and allowedOrigins are empty, and an empty"
                                + " list allows all.");
    }

    @Test
    void newPolicyWithOneRestriction_noWarning() {
        assertThat(onCreate(object("allowedCountries", list("US")))).isEmpty();
        assertThat(onCreate(object("allowedOrigins", list(unknown())))).isEmpty();
    }

    @Test
    void listCleared_isWarnedAbout() {
        assertThat(on(Trigger.CHANGE, RESTRICTED, RESTRICTED.with("allowedCountries", list())))
                .containsExactly(
                        "allowedCountries becomes empty, which allows all: viewers in all countries can watch.");
        assertThat(on(Trigger.CHANGE, RESTRICTED, RESTRICTED.without("allowedOrigins")))
                .containsExactly(
                        "allowedOrigins becomes empty, which allows all: web pages of all origins can play the channel.");
    }

    @Test
    void listChangedByProgram_noWarning() {
        assertThat(on(Trigger.CHANGE, RESTRICTED, RESTRICTED.with("allowedCountries", list("DE", "FR", "US"))))
                .isEmpty();
        assertThat(on(Trigger.CHANGE, object("name", "a"), object("name", "b"))).isEmpty();
    }

    @Test
    void clearedOutside_isWarnedAbout() {
        assertThat(on(Trigger.DRIFT, RESTRICTED, object()))
                .containsExactly(
                        "allowedCountries was cleared outside Pulumi, which allows all: viewers"
                                + " in all countries can watch.",
                        "allowedOrigins was cleared outside Pulumi, which allows all: web pages"
                                + " of all origins can play the channel.");
    }

    @Test
    void extendedOutside_isWarnedAbout() {
        assertThat(on(Trigger.DRIFT, RESTRICTED, RESTRICTED.with("allowedCountries", list("DE", "CA", "US"))))
                .containsExactly("allowedCountries was extended outside Pulumi: viewers that it blocked can watch.");
    }

    @Test
    void restrictedOutside_noWarning() {
        assertThat(on(Trigger.DRIFT, RESTRICTED, RESTRICTED.with("allowedCountries", list("CA"))))
                .isEmpty();
        assertThat(on(Trigger.DRIFT, object(), RESTRICTED)).isEmpty();
        assertThat(on(Trigger.DRIFT, RESTRICTED, RESTRICTED.with("allowedCountries", list("CA", "US"))))
                .isEmpty();
    }

    @Test
    void strictEnforcementDisabled_isWarnedAbout() {
        Properties strict = object("enableStrictOriginEnforcement", true);
        assertThat(on(Trigger.CHANGE, strict, object()))
                .containsExactly(
                        "enableStrictOriginEnforcement becomes false: players that send no Origin header can watch.");
        assertThat(on(Trigger.DRIFT, strict, object("enableStrictOriginEnforcement", false)))
                .containsExactly("enableStrictOriginEnforcement was set to false outside Pulumi:"
                        + " players that send no Origin header can watch.");
        assertThat(on(Trigger.CHANGE, object(), strict)).isEmpty();
        assertThat(on(Trigger.DRIFT, object(), strict)).isEmpty();
    }
}
