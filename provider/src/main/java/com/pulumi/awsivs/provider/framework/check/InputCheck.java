package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds defaults, names and default tags to the inputs of a program, and reports everything that is wrong with the inputs. */
public final class InputCheck<I extends Record> {

    /** The end of the first line of every private key in PEM format. */
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private final Shape<I> shape;
    private final List<Rule<I>> rules;
    private final TagPolicy tags;
    private final boolean secretMarksLost;

    public InputCheck(Shape<I> shape, List<Rule<I>> rules, TagPolicy tags) {
        this(shape, rules, tags, false);
    }

    /**
     * Creates a check.
     *
     * @param secretMarksLost whether the engine has removed the secret marks, so that every value is treated as secret in messages
     */
    public InputCheck(Shape<I> shape, List<Rule<I>> rules, TagPolicy tags, boolean secretMarksLost) {
        this.shape = shape;
        this.rules = rules;
        this.tags = tags;
        this.secretMarksLost = secretMarksLost;
    }

    /** Checks properties that have no old state, such as the configuration of a provider or the arguments of a function. */
    public CheckResult check(Properties given) {
        return check(Properties.NONE, given, new AutonamingOptions(AutonamingOptions.Mode.DISABLE, "", "", ""));
    }

    public CheckResult check(Properties olds, Properties news, AutonamingOptions naming) {
        List<CheckFailure> failures = new ArrayList<>();
        Properties inputs = complete(olds, withoutHidden(news), naming, failures);
        shape.check(PropertyPath.ROOT, inputs, failures::add);
        shape.checkEnabledFlags(news, failures::add);
        failures.removeIf(failure -> isMissingAfterImport(failure, olds, inputs));
        failures.addAll(checkRules(rules, shape, inputs, failures));
        return new CheckResult(
                withoutRejectedSecrets(inputs, failures),
                failures.stream().map(failure -> redact(failure, inputs)).toList());
    }

    /** Removes rejected values that may be secret, such as a private key in place of a public key, because the engine may log them. */
    private Properties withoutRejectedSecrets(Properties inputs, List<CheckFailure> failures) {
        Properties rest = inputs;
        for (CheckFailure failure : failures) {
            String name = failure.path().top();
            if (mayBeSecret(name, inputs)) rest = rest.without(name);
        }
        return rest;
    }

    /** Returns whether a value may be secret without a secret mark: a private key, or the value of a misspelled, write-only or secret property. */
    private boolean mayBeSecret(String name, Properties inputs) {
        Value value = inputs.get(name);
        return (value != null && containsPrivateKey(value))
                || shape.properties().stream()
                        .filter(property -> property.name().equals(name))
                        .noneMatch(property -> !property.writeOnly() && !property.secret());
    }

    private static boolean containsPrivateKey(Value value) {
        return (value instanceof Value.Text text && text.value().contains(PRIVATE_KEY))
                || value.children().stream().anyMatch(InputCheck::containsPrivateKey);
    }

    private Properties complete(
            Properties olds, Properties news, AutonamingOptions naming, List<CheckFailure> failures) {
        Properties inputs = news;
        for (Property property : shape.properties()) {
            var autonamed = property.autonamed();
            if (autonamed != null) {
                inputs = new Autonaming(property, autonamed).name(olds, inputs, naming, failures::add);
            } else if (property.tagged()) {
                inputs = inputs.set(property.name(), tags.complete(inputs.get(property.name())));
            }
        }
        return shape.wrapSecrets(shape.fill(inputs));
    }

    /** Removes internal properties, which the engine sends back with {@code ignoreChanges: ["*"]}. */
    public static Properties withoutHidden(Properties news) {
        Properties visible = news;
        for (String name : news.entries().keySet()) {
            if (name.startsWith(Shape.HIDDEN)) visible = visible.without(name);
        }
        return visible;
    }

    /** Returns whether the failure is a missing write-only property of an imported resource, which needs the property only for a replacement. */
    private boolean isMissingAfterImport(CheckFailure failure, Properties olds, Properties inputs) {
        return !olds.isEmpty()
                && shape.properties().stream()
                        .filter(Property::writeOnly)
                        .filter(property -> failure.path().equals(PropertyPath.ROOT.name(property.name())))
                        .anyMatch(property -> property.canonical(olds.get(property.name()), olds) == null
                                && property.canonical(inputs.get(property.name()), inputs) == null);
    }

    /** Runs the rules for which all properties that they read are known and valid. */
    static <I extends Record> List<CheckFailure> checkRules(
            List<Rule<I>> rules, Shape<I> shape, Properties inputs, List<CheckFailure> failures) {
        Set<String> invalid =
                failures.stream().map(failure -> failure.path().top()).collect(Collectors.toSet());
        List<CheckFailure> found = new ArrayList<>();
        for (Rule<I> rule : rules) {
            boolean runs = rule.reads().stream().noneMatch(invalid::contains) && areKnown(rule.reads(), inputs);
            CheckFailure failure = runs ? rule.condition().check(shape.decode(inputs)) : null;
            if (failure != null) found.add(readsSecrets(rule, inputs) ? redact(failure) : failure);
        }
        return found;
    }

    /** Returns whether the message of this rule may contain a secret, because the rule reads a secret property. */
    private static boolean readsSecrets(Rule<?> rule, Properties inputs) {
        return rule.reads().stream().anyMatch(name -> hasSecrets(name, inputs));
    }

    private static boolean hasSecrets(String name, Properties inputs) {
        Value value = inputs.get(name);
        return value != null && value.hasSecrets();
    }

    private static CheckFailure redact(CheckFailure failure) {
        return new CheckFailure(failure.path(), failure.reasonWithoutValue());
    }

    public static boolean areKnown(Set<String> names, Properties inputs) {
        return names.stream().map(inputs::get).allMatch(value -> value == null || value.isKnown());
    }

    /**
     * Moves the path into the reason if the engine's own message would reveal a secret or be unclear. The engine prints the whole value
     * of the property that a failure names, even if it is secret, and nothing useful for a nested property.
     */
    private CheckFailure redact(CheckFailure failure, Properties inputs) {
        PropertyPath path = failure.path();
        boolean hidesProperty = path.isNested()
                || hasChildren(path.top(), inputs)
                || isSecret(path.top(), inputs)
                || mayBeSecret(path.top(), inputs);
        return hidesProperty ? new CheckFailure(PropertyPath.ROOT, message(failure, inputs)) : failure;
    }

    private static boolean hasChildren(String name, Properties inputs) {
        Value value = inputs.get(name);
        return value != null && !value.reveal().children().isEmpty();
    }

    private boolean isSecret(String name, Properties inputs) {
        return secretMarksLost || hasSecrets(name, inputs);
    }

    /** Returns the path and the reason of the failure, without secret values, and without the names inside secrets that a user has chosen. */
    public String message(CheckFailure failure, Properties inputs) {
        String top = failure.path().top();
        boolean secret = isSecret(top, inputs) || mayBeSecret(top, inputs);
        return failure.path().redactNames(inputs, shape.names()) + " "
                + (secret ? failure.reasonWithoutValue() : failure.reason());
    }
}
