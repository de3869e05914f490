package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.InputShape.Constraint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The pagination of list operations. The token contains the number of the last resource on the page, so that no resource is skipped if
 * others are deleted between two pages.
 */
final class Pagination {

    private static final String TOKEN = "nextToken";
    private static final String LIMIT = "maxResults";

    private Pagination() {}

    static InputShape input(int maximum) {
        Constraint limit = Constraints.number(1, maximum);
        return InputShape.empty().optional(TOKEN, Constraints.PAGINATION_TOKEN).optional(LIMIT, limit);
    }

    static ObjectNode page(
            String member, List<ResourceStore.Entry> all, ObjectNode input, int defaultLimit, Set<String> members) {
        int limit = input.path(LIMIT).asInt(defaultLimit);
        long lastNumber = lastNumber(input.path(TOKEN).asText(""));
        List<ResourceStore.Entry> remaining =
                all.stream().filter(entry -> entry.number() > lastNumber).toList();
        List<ResourceStore.Entry> page = remaining.subList(0, Math.min(limit, remaining.size()));
        UnaryOperator<ObjectNode> summary = document -> document.deepCopy().retain(members);
        List<? extends JsonNode> summaries =
                page.stream().map(ResourceStore.Entry::document).map(summary).toList();
        ObjectNode output = JsonNodes.object(member, JsonNodes.array(summaries));
        return page.size() == remaining.size() ? output : output.put(TOKEN, token(page.get(limit - 1)));
    }

    private static String token(ResourceStore.Entry last) {
        byte[] text = ("after " + last.number()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(text);
    }

    private static long lastNumber(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Long.parseLong(text.substring("after ".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreignToken) {
            throw ServiceException.constraintViolated(TOKEN);
        }
    }
}
