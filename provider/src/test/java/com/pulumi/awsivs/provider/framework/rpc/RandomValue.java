package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import com.pulumi.awsivs.provider.framework.value.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generates random values that the protocol allows. The same seed generates the same values. */
final class RandomValue {

    private static final List<String> TEXTS =
            List.of("", "a", "tags.a", "[\"x\"]", "null", "\u0000", "ünï😀", "x".repeat(300));

    private final Random random;

    RandomValue(long seed) {
        this.random = new Random(seed);
    }

    Properties properties(int depth) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) entries.put(text() + i, value(depth - 1));
        return new Properties(entries);
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> new Value.Null();
            case 1 -> new Value.Flag(random.nextBoolean());
            case 2 -> new Value.Number(random.nextDouble() * random.nextInt());
            case 3 -> new Value.Text(text());
            case 4 -> new Unknown();
            case 5 -> items(depth);
            case 6 -> Secret.of(value(depth - 1));
            case 7 -> asset();
            default -> properties(depth);
        };
    }

    private Items items(int depth) {
        List<Value> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) elements.add(value(depth - 1));
        return new Items(elements);
    }

    private Foreign asset() {
        return new Foreign(
                "asset",
                Properties.of(ValueSignatures.KEY, new Value.Text("c44067f5952c0a294b673a41bacd8c17"))
                        .with("text", new Value.Text(text())));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
