package com.pulumi.awsivs.provider.framework.example;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.lifecycle.DiffResult;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The base of tests of {@link Lifecycle}, with an {@link ExampleResource} and methods that send the engine's requests. */
public abstract class ExampleResourceTestBase {

    public static final AutonamingOptions NAMING =
            new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "example", "0123456789abcdef");

    public final ExampleResource resource = new ExampleResource();
    public final FakeRequestContext context = FakeRequestContext.withTimeLimit();

    public Lifecycle<?, ?> lifecycle() {
        return lifecycle(TagPolicy.NONE);
    }

    public Lifecycle<?, ?> lifecycle(TagPolicy tags) {
        return Lifecycle.of(resource, tags, (failure, id) -> failure instanceof NoSuchElementException, true);
    }

    /** Returns the checked inputs of a program that sets a key, a name and these properties. */
    public Properties program(Object... namesAndValues) {
        return checked(object("key", "k", "name", "n").and(object(namesAndValues)));
    }

    public Properties checked(Properties news) {
        CheckResult checked = lifecycle().check(Properties.NONE, news, NAMING);
        assertThat(checked.failures()).isEmpty();
        return checked.inputs();
    }

    public State created(Object... namesAndValues) {
        return lifecycle().create(program(namesAndValues), context);
    }

    public State read(State known) {
        return lifecycle().read(known, context).orElseThrow();
    }

    public State imported(String id) {
        return read(new State(id, Properties.NONE, Properties.NONE));
    }

    public State updated(State old, Properties now, String... ignored) {
        return lifecycle().update(old, now, paths(ignored), context);
    }

    public Properties previewed(State old, Properties now, String... ignored) {
        return lifecycle().previewUpdate(old, now, paths(ignored), context);
    }

    public DiffResult diffResult(State old, Properties now, String... ignored) {
        return lifecycle().diff(old, now, paths(ignored), context::warn);
    }

    /** Returns the paths of the differences. */
    public List<String> diff(State old, Properties now, String... ignored) {
        return diffResult(old, now, ignored).differences().stream()
                .map(Difference::path)
                .map(PropertyPath::toString)
                .toList();
    }

    private static List<PropertyPath> paths(String... texts) {
        return Arrays.stream(texts).map(Values::path).toList();
    }
}
