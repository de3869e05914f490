package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that states of other versions of the plugin are accepted, with fewer or more properties or with values in
 * another form.
 */
class OldStateTest {

    private static final Properties TAGS = object("tags", object("a", "b"));

    private final EmulatedIvs ivs = new EmulatedIvs();
    private final FakeRequestContext call = new FakeRequestContext();
    private final Driven channel = new Driven("Channel", TAGS.with("name", Values.text("studio")));
    private final Driven keyPair =
            new Driven("PlaybackKeyPair", TAGS.with("publicKeyMaterial", Values.text(ExampleKeys.pem())));

    @AfterEach
    void stop() {
        ivs.close();
    }

    /** The changes that another version may have made to inputs and properties. */
    static Stream<Named<UnaryOperator<Properties>>> forms() {
        return Stream.of(
                form("nothing but the id", all -> object()),
                form("inputs without outputs", all -> only(all, "name", "type", "tags", "publicKeyMaterial")),
                form("outputs without inputs", all -> only(all, "arn", "fingerprint", "playbackUrl")),
                form(
                        "properties that are no more",
                        all -> all.and(object("fps", 30, "regions", list("a"), "__was", "x"))),
                form("plain values where there is a secret now", all -> (Properties) all.plain()),
                form("secrets where there is a plain value now", all -> (Properties) all.map(OldStateTest::hidden)),
                form("flags as texts", all -> all.and(object("authorized", "false", "insecureIngest", "0"))),
                form(
                        "numbers and flags for texts",
                        all -> all.and(object("name", 5, "tags", object("a", 42, "b", true)))),
                form("numbers for outputs", all -> all.and(object("arn", 1, "fingerprint", 2, "streamKeyArn", 3))),
                form("nulls", all -> all.and(object("preset", nothing(), "tags", nothing(), "arn", nothing()))),
                form(
                        "lists for objects",
                        all -> all.and(object("tags", list("a"), "multitrackInputConfiguration", list()))),
                form("JSON for objects", all -> all.and(object("multitrackInputConfiguration", "{}", "tags", "{}"))),
                form("values that are allowed no more", all -> all.and(object("type", "PREMIUM", "preset", "ULTRA"))),
                form("another form of the automatic name", all -> all.with("__autoname", Values.text("old-1234567"))),
                form("another note of a drift", all -> all.with("__deployed", list("authorized"))));
    }

    private static Named<UnaryOperator<Properties>> form(String words, UnaryOperator<Properties> change) {
        return Named.of(words, change);
    }

    private static Properties only(Properties all, String... names) {
        Properties some = Properties.NONE;
        for (String name : names) some = some.set(name, all.get(name));
        return some;
    }

    private static Value hidden(Value value) {
        return value instanceof Value.Secret ? value : secret(value);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void channel_isReadCompletely(UnaryOperator<Properties> form) {
        State created = channel.create();
        State found = channel.read(older(created, form));
        Properties live = created.properties().without("stopLiveStream"); // only the state contains this input
        assertThat(found.properties().without("stopLiveStream").plain()).isEqualTo(live.plain());
        assertThat(found.properties().get("streamKeyValue"))
                .isEqualTo(created.properties().get("streamKeyValue"));
        assertThat(channel.changes(found)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keyPair_isReadCompletely(UnaryOperator<Properties> form) {
        State created = keyPair.create();
        State found = keyPair.read(older(created, form));
        assertThat(found.properties().without("publicKeyMaterial").plain())
                .isEqualTo(created.properties().without("publicKeyMaterial").plain());
        assertThat(keyPair.changes(found)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void channel_isNotReplaced(UnaryOperator<Properties> form) {
        State old = older(channel.create(), form);
        assertThat(channel.lifecycle
                        .diff(old, channel.checked(old), List.of(), call::warn)
                        .replaces())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void channel_isUpdatedToTheProgram(UnaryOperator<Properties> form) {
        State old = older(channel.create(), form);
        channel.program = object("name", "other", "authorized", true, "tags", object("a", "c", "d", "e"));
        State updated = channel.lifecycle.update(old, channel.checked(old), List.of(), call);
        Properties answered = (Properties) updated.properties().plain();
        assertThat(answered.entries()).containsAllEntriesOf(channel.program.entries());
        assertThat(((Properties) channel.read(updated).properties().plain()).entries())
                .containsAllEntriesOf(answered.entries());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keyPairTags_areUpdated(UnaryOperator<Properties> form) {
        State old = older(keyPair.create(), form);
        keyPair.program = keyPair.program.and(object("tags", object("a", "c")));
        keyPair.lifecycle.update(old, keyPair.checked(old), List.of(), call);
        assertThat(((Properties) keyPair.read(old).properties().plain()).get("tags"))
                .isEqualTo(object("a", "c"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void channel_isDeleted(UnaryOperator<Properties> form) {
        for (Driven each : List.of(channel, keyPair)) {
            State old = older(each.create(), form);
            each.lifecycle.delete(old, call);
            assertThat(each.lifecycle.read(old, call)).isEmpty();
        }
    }

    private static State older(State state, UnaryOperator<Properties> form) {
        return new State(state.id(), form.apply(state.inputs()), form.apply(state.properties()));
    }

    /** A resource and its program. */
    private final class Driven {

        private final Lifecycle<?, ?> lifecycle;
        private Properties program;

        Driven(String type, Properties program) {
            this.lifecycle = Lifecycle.of(
                    Objects.requireNonNull(ivs.service.resources().get("aws-ivs:index:" + type)),
                    ivs.service.tags(),
                    ivs.service,
                    true);
            this.program = program;
        }

        Properties checked(State old) {
            var checked = lifecycle.check(
                    old.inputs(),
                    program,
                    new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "sample", "0123456789abcdef"));
            assertThat(checked.failures()).isEmpty();
            return checked.inputs();
        }

        State create() {
            return lifecycle.create(checked(new State("", Properties.NONE, Properties.NONE)), call);
        }

        State read(State known) {
            return lifecycle.read(known, call).orElseThrow();
        }

        List<?> changes(State old) {
            return lifecycle.diff(old, checked(old), List.of(), call::warn).differences();
        }
    }
}
