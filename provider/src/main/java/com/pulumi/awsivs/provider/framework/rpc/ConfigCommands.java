package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Property;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that set objects and lists in a stack's config, where a plain {@code pulumi config set} makes a string.
 *
 * @param provider the name before the colon
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/#structured-configuration">structured configuration</a>
 */
record ConfigCommands(String provider, List<Property> settings) {

    /** {@code ["defaultTags.team"]}: what {@code config set} without {@code --path} makes of a path. */
    private static final Pattern DOTTED = Pattern.compile("\\[\"(\\w+)([.\\[].*)\"] is not a property.*");

    /** The failures, with the command where it is what helps. */
    List<CheckFailure> advise(List<CheckFailure> failures) {
        return failures.stream()
                .map(failure -> {
                    String reason = failure.reason() + advice(failure);
                    return new CheckFailure(failure.path(), reason);
                })
                .toList();
    }

    private String advice(CheckFailure failure) {
        String said = (failure.path() + " " + failure.reason()).strip();
        for (Property setting : settings) {
            boolean structured = !setting.examplePath().isEmpty();
            boolean isString = said.startsWith(setting.name() + " must be ") && said.endsWith(", but is a string");
            if (structured && isString) return ". Set it with: " + command(setting.name() + setting.examplePath());
            Matcher dotted = DOTTED.matcher(said);
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
