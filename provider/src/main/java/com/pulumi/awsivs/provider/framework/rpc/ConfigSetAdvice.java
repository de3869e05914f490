package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the {@code pulumi config set --path} commands to the check failures of objects and lists: without {@code --path} the command
 * sets a string.
 *
 * @param provider the namespace of the settings: the text before the colon
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/#structured-configuration">structured configuration</a>
 */
record ConfigSetAdvice(String provider, List<Property> settings) {

    /** A setting like {@code ["defaultTags.team"]}: the result of {@code config set} with a path but without {@code --path}. */
    private static final Pattern DOTTED = Pattern.compile("\\[\"(\\w+)([.\\[].*)\"] is not a property.*");

    /** Returns the failures, with the command where it helps. */
    List<CheckFailure> advise(List<CheckFailure> failures) {
        return failures.stream()
                .map(failure -> {
                    String reason = failure.reason() + advice(failure);
                    return new CheckFailure(failure.path(), reason);
                })
                .toList();
    }

    private String advice(CheckFailure failure) {
        String text = (failure.path() + " " + failure.reason()).strip();
        for (Property setting : settings) {
            boolean structured = !setting.examplePath().isEmpty();
            boolean isString = text.startsWith(setting.name() + " must be ") && text.endsWith(", but is a string");
            if (structured && isString) return ". Set it with: " + command(setting.name() + setting.examplePath());
            Matcher dotted = DOTTED.matcher(text);
            if (structured && dotted.matches() && dotted.group(1).equals(setting.name())) {
                return ". If a part of " + setting.name() + " is meant, remove this setting and set the part with: "
                        + command(dotted.group(1) + dotted.group(2));
            }
        }
        return "";
    }

    private String command(String path) {
        String key = provider + ":" + path;
        return "pulumi config set --path " + (path.contains("[") ? "'" + key + "'" : key) + " VALUE";
    }
}
