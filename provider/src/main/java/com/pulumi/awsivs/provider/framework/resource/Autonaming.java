package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.resource.Naming.Mode;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names a resource that the program does not name. The name made is also kept hidden, with whether it is random: only
 * so can a resource that was renamed outside be named back, for a refresh overwrites the visible one.
 */
final class Autonaming {

    /** {@code {name, random}}; the name is empty for an imported resource that has none. */
    static final String KEPT = "__autoname";

    private static final int RANDOM_DIGITS = 7;

    private final Property property;
    private final Autonamed limits;

    Autonaming(Property property, Autonamed limits) {
        this.property = property;
        this.limits = limits;
    }

    /** The inputs with a name, if there is one to be had. */
    Properties name(Properties olds, Properties news, Naming naming, Consumer<CheckFailure> failures) {
        if (property.canonical(news.get(property.name()), news) != null) return news;
        if (olds.get(KEPT) instanceof Properties kept && kept.get("name") instanceof Value.Text name) {
            return named(news, name.value(), kept);
        }
        String name = naming.mode() == Mode.UNSET ? "" : naming.proposed();
        if (naming.mode() == Mode.DISABLE) {
            failures.accept(CheckFailure.of(property.name(), "is required, because automatic naming is switched off"));
        } else if (naming.mode() == Mode.ENFORCE) {
            return named(news, name, kept(name, naming));
        } else {
            String made = fit(
                    name.isEmpty() ? naming.resource() + "-" + naming.digits().substring(0, RANDOM_DIGITS) : name);
            return named(news, made, kept(made, naming));
        }
        return news;
    }

    private Properties named(Properties news, String name, Properties kept) {
        Properties named = name.isEmpty() ? news : news.with(property.name(), new Value.Text(name));
        return named.with(KEPT, kept);
    }

    /** What stands for the name of a resource that was imported without one: it must not be given one unasked. */
    static Properties nameless() {
        return Properties.of("name", new Value.Text("")).with("random", new Value.Flag(false));
    }

    /** Whether nobody else can have given this value: only a name can be anybody's, and no random one is. */
    static boolean isUnique(Property property, Properties inputs) {
        if (property.autonamed() == null) return true;
        return inputs.get(KEPT) instanceof Properties kept
                && kept.get("random") instanceof Value.Flag random
                && random.value()
                && Objects.equals(kept.get("name"), inputs.get(property.name()));
    }

    private static Properties kept(String name, Naming naming) {
        String suffix = "-[0-9a-f]{" + RANDOM_DIGITS + ",}";
        boolean random = Pattern.compile(suffix + "$").matcher(name).find() && !name.equals(naming.resource());
        return Properties.of("name", new Value.Text(name)).with("random", new Value.Flag(random));
    }

    /** Shortened in front of the random digits, which are what makes it unique. */
    private String fit(String name) {
        String allowed = name.replaceAll(limits.without(), "-");
        if (allowed.length() <= limits.max()) return allowed;
        int tail = RANDOM_DIGITS + 1;
        return allowed.substring(0, limits.max() - tail) + allowed.substring(allowed.length() - tail);
    }
}
