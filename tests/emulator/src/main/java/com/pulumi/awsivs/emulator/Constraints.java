package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.InputShape.Constraint;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Constraints on values: the lengths, patterns and enums of the service model, botocore's ivs/2020-07-14/service-2.json. */
final class Constraints {

    static final Constraint BOOLEAN = satisfying(JsonNode::isBoolean);
    static final Constraint ANY_TEXT = satisfying(JsonNode::isTextual);

    /** The constraint of shapes ChannelName, PlaybackKeyPairName, RecordingConfigurationName and PlaybackRestrictionPolicyName. */
    static final Constraint NAME = text(0, 128, "[a-zA-Z0-9-_]*");

    static final Constraint PAGINATION_TOKEN = text(0, 1024, "[a-zA-Z0-9+/=_-]*");

    private Constraints() {}

    static Constraint text(int minimumLength, int maximumLength, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text(text -> text.length() >= minimumLength
                && text.length() <= maximumLength
                && compiled.matcher(text).matches());
    }

    static Constraint text(Predicate<String> valid) {
        return satisfying(value -> value.isTextual() && valid.test(value.textValue()));
    }

    static Constraint oneOf(String... values) {
        return text(Set.of(values)::contains);
    }

    static Constraint number(int minimum, int maximum) {
        return satisfying(
                value -> value.isIntegralNumber() && value.longValue() >= minimum && value.longValue() <= maximum);
    }

    static Constraint list(Constraint element) {
        return list(0, Integer.MAX_VALUE, element);
    }

    static Constraint list(int minimumLength, int maximumLength, Constraint element) {
        return (path, value) -> {
            if (!value.isArray() || value.size() < minimumLength || value.size() > maximumLength) {
                throw ServiceException.constraintViolated(path);
            }
            value.forEach(each -> element.check(path, each));
        };
    }

    private static Constraint satisfying(Predicate<JsonNode> valid) {
        return (path, value) -> {
            if (!valid.test(value)) {
                throw ServiceException.constraintViolated(path);
            }
        };
    }
}
