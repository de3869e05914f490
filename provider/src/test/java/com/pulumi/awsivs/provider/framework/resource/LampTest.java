package com.pulumi.awsivs.provider.framework.resource;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** What tests of the lifecycle share: a lamp, the engine's side of each call, and values in short. */
abstract class LampTest {

    static final Naming NAMING = new Naming(Naming.Mode.UNSET, "", "lamp", "0123456789abcdef");

    final Lamp lamp = new Lamp();
    final FakeCall call = FakeCall.inTime();

    Lifecycle<?, ?> lifecycle() {
        return lifecycle(TagPolicy.NONE);
    }

    Lifecycle<?, ?> lifecycle(TagPolicy tags) {
        return Lifecycle.of(lamp, tags, (failure, id) -> failure instanceof NoSuchElementException, true);
    }

    /** The checked inputs of a program that sets these properties, and a key and a name. */
    Properties program(Object... namesAndValues) {
        return checked(object("key", "k", "name", "n").and(object(namesAndValues)));
    }

    Properties checked(Properties news) {
        Checked checked = lifecycle().check(Properties.NONE, news, NAMING);
        assertThat(checked.failures()).isEmpty();
        return checked.inputs();
    }

    State created(Object... namesAndValues) {
        return lifecycle().create(program(namesAndValues), call);
    }

    State read(State known) {
        return lifecycle().read(known, call).orElseThrow();
    }

    State imported(String id) {
        return read(new State(id, Properties.NONE, Properties.NONE));
    }

    State updated(State old, Properties now, String... ignored) {
        return lifecycle().update(old, now, paths(ignored), call);
    }

    Properties previewed(State old, Properties now, String... ignored) {
        return lifecycle().previewUpdate(old, now, paths(ignored), call);
    }

    Comparison comparison(State old, Properties now, String... ignored) {
        return lifecycle().diff(old, now, paths(ignored), call::warn);
    }

    /** The paths that differ, as the engine is told them. */
    List<String> diff(State old, Properties now, String... ignored) {
        return comparison(old, now, ignored).differences().stream()
                .map(Difference::path)
                .map(PropertyPath::toString)
                .toList();
    }

    private static List<PropertyPath> paths(String... texts) {
        return Arrays.stream(texts).map(Values::path).toList();
    }
}
