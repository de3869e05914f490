package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.Shape.Rule;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules of the service model's scalar types: lengths, patterns and enums of botocore's ivs/2020-07-14/service-2.json. */
final class Rules {

    static final Rule FLAG = holds(JsonNode::isBoolean);
    static final Rule ANY_TEXT = holds(JsonNode::isTextual);

    /** Shapes ChannelName and PlaybackKeyPairName. */
    static final Rule NAME = text(0, 128, "[a-zA-Z0-9-_]*");

    static final Rule PAGINATION_TOKEN = text(0, 1024, "[a-zA-Z0-9+/=_-]*");

    private Rules() {}

    static Rule text(int shortest, int longest, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text(text -> text.length() >= shortest
                && text.length() <= longest
                && compiled.matcher(text).matches());
    }

    static Rule text(Predicate<String> good) {
        return holds(value -> value.isTextual() && good.test(value.textValue()));
    }

    static Rule oneOf(String... values) {
        return text(Set.of(values)::contains);
    }

    static Rule number(int smallest, int largest) {
        return holds(
                value -> value.isIntegralNumber() && value.longValue() >= smallest && value.longValue() <= largest);
    }

    static Rule list(int shortest, int longest, Rule element) {
        return (path, value) -> {
            if (!value.isArray() || value.size() < shortest || value.size() > longest) {
                throw ServiceException.constraint(path);
            }
            value.forEach(each -> element.check(path, each));
        };
    }

    private static Rule holds(Predicate<JsonNode> good) {
        return (path, value) -> {
            if (!good.test(value)) {
                throw ServiceException.constraint(path);
            }
        };
    }
}
