package com.pulumi.awsivs.provider.framework.value;

import com.pulumi.awsivs.provider.framework.value.PropertyPath.Any;
import com.pulumi.awsivs.provider.framework.value.PropertyPath.Index;
import com.pulumi.awsivs.provider.framework.value.PropertyPath.Name;
import com.pulumi.awsivs.provider.framework.value.PropertyPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses property paths. */
public final class PathParser {

    /** Matches {@code .name}, {@code [0]}, {@code [*]} or {@code ["any \"text\""]}. As in the engine, only quotes are escaped. */
    private static final Pattern STEP =
            Pattern.compile("\\.?([^.\\[\\]\"]+)|\\[(\\d{1,9})]|\\.?\\[(\\*)]|\\.?\\[\"((?:\\\\\"|[^\"])*+)\"]");

    private PathParser() {}

    /** Parses a path in the syntax of the engine. Returns null if the text is not a valid path. */
    public static @Nullable PropertyPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            steps.add(step(matcher));
            at = matcher.end();
        }
        return at == text.length() && at > 0 ? new PropertyPath(steps) : null;
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(2) != null) return new Index(Integer.parseInt(matcher.group(2)));
        if (matcher.group(4) != null) return new Name(matcher.group(4).replace("\\\"", "\""));
        return matcher.group(3) != null || "*".equals(matcher.group(1)) ? new Any() : new Name(matcher.group(1));
    }
}
