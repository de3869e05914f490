package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.check.AutonamingOptions.Mode;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.NameRule;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Generates the name of a resource that the program does not name. An existing name stays until the program sets another one, so that
 * a resource is neither renamed nor replaced if it was imported, adopted by an alias, or if {@code name} was removed from the program. A
 * hidden input records the name and whether it is random. The record also restores the name of a resource that was renamed outside
 * Pulumi, because a refresh overwrites the visible name.
 */
public final class Autonaming {

    /** The hidden input with the fields {@code name} and {@code random}. The name of an imported resource without a name is empty. */
    public static final String RECORD = "__autoname";

    private static final int RANDOM_DIGITS = 7;

    private final Property property;
    private final NameRule limits;

    Autonaming(Property property, NameRule limits) {
        this.property = property;
        this.limits = limits;
    }

    /** Returns the inputs with the given, existing or generated name. */
    Properties name(Properties olds, Properties news, AutonamingOptions naming, Consumer<CheckFailure> failures) {
        if (property.canonical(news.get(property.name()), news) != null) return news;
        if (!olds.isEmpty()) return existing(olds, news);
        String name = naming.mode() == Mode.UNSET ? "" : naming.proposed();
        if (naming.mode() == Mode.DISABLE) {
            failures.accept(CheckFailure.of(property.name(), "is required, because automatic naming is switched off"));
        } else if (naming.mode() == Mode.ENFORCE) {
            return generated(news, name, naming);
        } else {
            String generatedName = fit(
                    name.isEmpty() ? naming.resource() + "-" + naming.digits().substring(0, RANDOM_DIGITS) : name);
            return generated(news, generatedName, naming);
        }
        return news;
    }

    /**
     * Returns the inputs of an existing resource with its name, if known. It is unknown if another provider wrote the state and the
     * service generated the name, because then only the outputs contain the name.
     */
    private Properties existing(Properties olds, Properties news) {
        if (olds.get(RECORD) instanceof Properties record && name(record) != null) {
            return named(news, name(record), record);
        }
        Value old = olds.get(property.name());
        if (old == null || property.canonical(old, olds) == null) return news;
        return named(news, old, recordOf(old, false));
    }

    /** Returns the recorded name, which is a secret if the program set it as a secret. */
    private static @Nullable Value name(Properties record) {
        Value name = record.get("name");
        return name != null && name.reveal() instanceof Value.Text ? name : null;
    }

    private Properties named(Properties news, @Nullable Value name, Properties record) {
        if (name == null || property.isEmpty(name)) return news.with(RECORD, record);
        return news.with(property.name(), name).with(RECORD, record);
    }

    /** Returns the record for a resource that was imported without a name. The record prevents that a name is generated. */
    public static Properties noName() {
        return recordOf(new Value.Text(""), false);
    }

    /** Returns whether only this resource can have the value of the property. Not true for a name that is not random, which others may use. */
    public static boolean isUnique(Property property, Properties inputs) {
        if (property.autonamed() == null) return true;
        return inputs.get(RECORD) instanceof Properties record
                && record.get("random") instanceof Value.Flag random
                && random.value()
                && Objects.equals(record.get("name"), inputs.get(property.name()));
    }

    private Properties generated(Properties news, String name, AutonamingOptions naming) {
        String suffix = "-[0-9a-f]{" + RANDOM_DIGITS + ",}";
        boolean random = Pattern.compile(suffix + "$").matcher(name).find() && !name.equals(naming.resource());
        Value value = new Value.Text(name);
        return named(news, value, recordOf(value, random));
    }

    private static Properties recordOf(Value name, boolean random) {
        return Properties.of("name", name).with("random", new Value.Flag(random));
    }

    /** Replaces invalid characters, and shortens a long name, but keeps its random digits at the end, which make it unique. */
    private String fit(String name) {
        String allowed = name.replaceAll(limits.without(), "-");
        if (allowed.length() <= limits.max()) return allowed;
        int tail = RANDOM_DIGITS + 1;
        return allowed.substring(0, limits.max() - tail) + allowed.substring(allowed.length() - tail);
    }
}
