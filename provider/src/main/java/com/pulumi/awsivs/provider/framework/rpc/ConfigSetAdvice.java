package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds {@code pulumi config set --path} commands to the check failures of settings that are objects or lists, because the command sets
 * a string without {@code --path}.
 *
 * @param provider the namespace of the settings: the text before the colon
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/#structured-configuration">structured configuration</a>
 */
record ConfigSetAdvice(String provider, List<Property> settings) {

    /** Matches the failure of a setting like {@code ["defaultTags.team"]}, which {@code config set} creates from a path without {@code --path}. */
    private static final Pattern DOTTED = Pattern.compile("\\[\"(\\w+)([.\\[].*)\"] is not a property.*");

    /** Returns the failures, with the command appended to those that it can fix. */
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
                return ". If you mean a nested value of " + setting.name()
                        + ", remove this setting and set the nested value with: "
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
