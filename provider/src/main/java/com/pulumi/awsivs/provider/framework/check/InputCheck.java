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

/** Completes what a program sets and finds everything that is wrong with it. */
public final class InputCheck<I extends Record> {

    /** What a PEM of a private key of any kind begins with, in the end. */
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private final Shape<I> shape;
    private final List<Rule<I>> rules;
    private final TagPolicy tags;
    private final boolean mayAllBeSecret;

    public InputCheck(Shape<I> shape, List<Rule<I>> rules, TagPolicy tags) {
        this(shape, rules, tags, false);
    }

    /**
     * Creates a check of inputs.
     *
     * @param mayAllBeSecret whether what is given has lost the marks that say what of it is secret
     */
    public InputCheck(Shape<I> shape, List<Rule<I>> rules, TagPolicy tags, boolean mayAllBeSecret) {
        this.shape = shape;
        this.rules = rules;
        this.tags = tags;
        this.mayAllBeSecret = mayAllBeSecret;
    }

    /** For what has no earlier self: a provider's config, a function's arguments. */
    public CheckResult check(Properties given) {
        return check(Properties.NONE, given, new AutonamingOptions(AutonamingOptions.Mode.DISABLE, "", "", ""));
    }

    public CheckResult check(Properties olds, Properties news, AutonamingOptions naming) {
        List<CheckFailure> failures = new ArrayList<>();
        Properties inputs = complete(olds, withoutHidden(news), naming, failures);
        shape.check(PropertyPath.ROOT, inputs, failures::add);
        shape.checkSwitches(news, failures::add);
        failures.removeIf(failure -> isKeptByTheService(failure, olds, inputs));
        failures.addAll(broken(rules, shape, inputs, failures));
        return new CheckResult(
                withoutRefused(inputs, failures),
                failures.stream().map(f -> discreet(f, inputs)).toList());
    }

    /** A private key, say, where the public one belongs: what is refused is not handed back, for the engine may log it. */
    private Properties withoutRefused(Properties inputs, List<CheckFailure> failures) {
        Properties rest = inputs;
        for (CheckFailure failure : failures) {
            String name = failure.path().top();
            if (mayBeSecret(name, inputs)) rest = rest.without(name);
        }
        return rest;
    }

    /** Whether what this property holds may be a secret though nothing marks it as one: nobody knows what belongs there. */
    private boolean mayBeSecret(String name, Properties inputs) {
        Value value = inputs.get(name);
        return (value != null && holdsPrivateKey(value))
                || shape.properties().stream()
                        .filter(property -> property.name().equals(name))
                        .noneMatch(property -> !property.writeOnly() && !property.secret());
    }

    private static boolean holdsPrivateKey(Value value) {
        return (value instanceof Value.Text text && text.value().contains(PRIVATE_KEY))
                || value.children().stream().anyMatch(InputCheck::holdsPrivateKey);
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
        return shape.hide(shape.fill(inputs));
    }

    /** With {@code ignoreChanges: ["*"]} the engine hands back what the plugin keeps for itself. */
    public static Properties withoutHidden(Properties news) {
        Properties shown = news;
        for (String name : news.entries().keySet()) {
            if (name.startsWith(Shape.HIDDEN)) shown = shown.without(name);
        }
        return shown;
    }

    /** An imported resource has no value for what the service never gives back, and needs none until it is replaced. */
    private boolean isKeptByTheService(CheckFailure failure, Properties olds, Properties inputs) {
        return !olds.isEmpty()
                && shape.properties().stream()
                        .filter(Property::writeOnly)
                        .filter(property -> failure.path().equals(PropertyPath.ROOT.name(property.name())))
                        .anyMatch(property -> property.canonical(olds.get(property.name()), olds) == null
                                && property.canonical(inputs.get(property.name()), inputs) == null);
    }

    /** What the rules find whose properties are all known and valid. */
    static <I extends Record> List<CheckFailure> broken(
            List<Rule<I>> rules, Shape<I> shape, Properties inputs, List<CheckFailure> failures) {
        Set<String> invalid =
                failures.stream().map(failure -> failure.path().top()).collect(Collectors.toSet());
        List<CheckFailure> found = new ArrayList<>();
        for (Rule<I> rule : rules) {
            boolean runs = rule.reads().stream().noneMatch(invalid::contains) && areKnown(rule.reads(), inputs);
            CheckFailure failure = runs ? rule.judgement().judge(shape.decode(inputs)) : null;
            if (failure != null) found.add(readsSecrets(rule, inputs) ? discreet(failure) : failure);
        }
        return found;
    }

    /** A rule may tell of one property what another one is. */
    private static boolean readsSecrets(Rule<?> rule, Properties inputs) {
        return rule.reads().stream().anyMatch(name -> hasSecrets(name, inputs));
    }

    private static boolean hasSecrets(String name, Properties inputs) {
        Value value = inputs.get(name);
        return value != null && value.hasSecrets();
    }

    private static CheckFailure discreet(CheckFailure failure) {
        return new CheckFailure(failure.path(), failure.discreetly());
    }

    public static boolean areKnown(Set<String> names, Properties inputs) {
        return names.stream().map(inputs::get).allMatch(value -> value == null || value.isKnown());
    }

    /**
     * The engine prints the value of the property that a failure names, secret or not, all parts of an object, and
     * nothing useful for a nested one. Where that would leak or confuse, the failure names no property and the path stands in its reason.
     */
    private CheckFailure discreet(CheckFailure failure, Properties inputs) {
        PropertyPath path = failure.path();
        boolean keptBack = path.isNested()
                || hasParts(path.top(), inputs)
                || isSecret(path.top(), inputs)
                || mayBeSecret(path.top(), inputs);
        return keptBack ? new CheckFailure(PropertyPath.ROOT, words(failure, inputs)) : failure;
    }

    private static boolean hasParts(String name, Properties inputs) {
        Value value = inputs.get(name);
        return value != null && !value.reveal().children().isEmpty();
    }

    private boolean isSecret(String name, Properties inputs) {
        return mayAllBeSecret || hasSecrets(name, inputs);
    }

    /** The failure with its place, and nothing of what is secret: neither values nor the names a user gave. */
    public String words(CheckFailure failure, Properties inputs) {
        String top = failure.path().top();
        boolean secret = isSecret(top, inputs) || mayBeSecret(top, inputs);
        return failure.path().veiled(inputs, shape.names()) + " " + (secret ? failure.discreetly() : failure.reason());
    }
}
