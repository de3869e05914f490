package com.pulumi.awsivs.provider.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Amazon Resource Name (ARN). The partition is always {@code aws}, because Amazon IVS is not offered in
 * other partitions.
 *
 * @param type the resource type, like {@code channel}
 */
public record Arn(String service, String region, String account, String type) {

    private static final Pattern FORM =
            Pattern.compile("arn:aws:([a-z0-9-]+):([a-z0-9-]*):([0-9]*):([a-z-]+)/[a-zA-Z0-9-]+");

    /** The maximum length of an ARN. IVS rejects a whole batch call if one of its ARNs is longer. */
    private static final int MAX_LENGTH = 128;

    /** Returns the parts of an ARN; null if the text is not an ARN. */
    public static @Nullable Arn parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return text.length() <= MAX_LENGTH && matcher.matches()
                ? new Arn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                : null;
    }
}
