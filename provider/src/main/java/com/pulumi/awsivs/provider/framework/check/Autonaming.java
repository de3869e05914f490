package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.check.AutonamingOptions.Mode;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a resource that the program does not name. A name that exists stays until the program gives another one, whoever chose
 * it: a resource that was imported, adopted by an alias, or whose {@code name} was removed from the program is neither renamed nor
 * replaced. The name is also kept hidden, with whether it is random: only so can a resource that was renamed outside be named
 * back, for a refresh overwrites the visible one.
 */
public final class Autonaming {

    /** {@code {name, random}}; the name is empty for an imported resource that has none. */
    public static final String KEPT = "__autoname";

    private static final int RANDOM_DIGITS = 7;

    private final Property property;
    private final Autonamed limits;

    Autonaming(Property property, Autonamed limits) {
        this.property = property;
        this.limits = limits;
    }

    /** The inputs with a name, if there is one to be had. */
    Properties name(Properties olds, Properties news, AutonamingOptions naming, Consumer<CheckFailure> failures) {
        if (property.canonical(news.get(property.name()), news) != null) return news;
        if (!olds.isEmpty()) return existing(olds, news);
        String name = naming.mode() == Mode.UNSET ? "" : naming.proposed();
        if (naming.mode() == Mode.DISABLE) {
            failures.accept(CheckFailure.of(property.name(), "is required, because automatic naming is switched off"));
        } else if (naming.mode() == Mode.ENFORCE) {
            return generated(news, name, naming);
        } else {
            String made = fit(
                    name.isEmpty() ? naming.resource() + "-" + naming.digits().substring(0, RANDOM_DIGITS) : name);
            return generated(news, made, naming);
        }
        return news;
    }

    /**
     * The inputs of a resource that exists, with its name where it is known. It is not known in the inputs of another provider that
     * left the name to the service; the state's outputs have it then.
     */
    private Properties existing(Properties olds, Properties news) {
        if (olds.get(KEPT) instanceof Properties kept && name(kept) != null) {
            return named(news, name(kept), kept);
        }
        Value old = olds.get(property.name());
        if (old == null || property.canonical(old, olds) == null) return news;
        return named(news, old, kept(old, false));
    }

    /** The name of those kept, secret if the one that the program set was. */
    private static @Nullable Value name(Properties kept) {
        Value name = kept.get("name");
        return name != null && name.reveal() instanceof Value.Text ? name : null;
    }

    private Properties named(Properties news, @Nullable Value name, Properties kept) {
        if (name == null || property.saysNothing(name)) return news.with(KEPT, kept);
        return news.with(property.name(), name).with(KEPT, kept);
    }

    /** What stands for the name of a resource that was imported without one: it must not be given one unasked. */
    public static Properties nameless() {
        return kept(new Value.Text(""), false);
    }

    /** Whether nobody else can have given this value: only a name can be anybody's, and no random one is. */
    public static boolean isUnique(Property property, Properties inputs) {
        if (property.autonamed() == null) return true;
        return inputs.get(KEPT) instanceof Properties kept
                && kept.get("random") instanceof Value.Flag random
                && random.value()
                && Objects.equals(kept.get("name"), inputs.get(property.name()));
    }

    private Properties generated(Properties news, String name, AutonamingOptions naming) {
        String suffix = "-[0-9a-f]{" + RANDOM_DIGITS + ",}";
        boolean random = Pattern.compile(suffix + "$").matcher(name).find() && !name.equals(naming.resource());
        Value value = new Value.Text(name);
        return named(news, value, kept(value, random));
    }

    private static Properties kept(Value name, boolean random) {
        return Properties.of("name", name).with("random", new Value.Flag(random));
    }

    /** Shortened in front of the random digits, which are what makes it unique. */
    private String fit(String name) {
        String allowed = name.replaceAll(limits.without(), "-");
        if (allowed.length() <= limits.max()) return allowed;
        int tail = RANDOM_DIGITS + 1;
        return allowed.substring(0, limits.max() - tail) + allowed.substring(allowed.length() - tail);
    }
}
