package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.Shape.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One page of a list. Its token names the last resource shown, so that what is deleted meanwhile moves nothing. */
final class Page {

    private static final String TOKEN = "nextToken";
    private static final String LIMIT = "maxResults";

    private Page() {}

    static Shape input(int largest) {
        Rule limit = Rules.number(1, largest);
        return Shape.empty().optional(TOKEN, Rules.PAGINATION_TOKEN).optional(LIMIT, limit);
    }

    static ObjectNode of(String member, List<Store.Entry> all, ObjectNode input, int defaultLimit, Set<String> shown) {
        int limit = input.path(LIMIT).asInt(defaultLimit);
        long after = after(input.path(TOKEN).asText(""));
        List<Store.Entry> rest =
                all.stream().filter(entry -> entry.number() > after).toList();
        List<Store.Entry> page = rest.subList(0, Math.min(limit, rest.size()));
        UnaryOperator<ObjectNode> summary = document -> document.deepCopy().retain(shown);
        List<? extends JsonNode> summaries =
                page.stream().map(Store.Entry::document).map(summary).toList();
        ObjectNode output = Json.object(member, Json.array(summaries));
        return page.size() == rest.size() ? output : output.put(TOKEN, token(page.get(limit - 1)));
    }

    private static String token(Store.Entry last) {
        byte[] text = ("after " + last.number()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(text);
    }

    private static long after(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Long.parseLong(text.substring("after ".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw ServiceException.constraint(TOKEN);
        }
    }
}
