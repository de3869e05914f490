package com.pulumi.awsivs.provider.framework.rpc;

import java.util.Optional;

/**
 * What the engine starts a plugin with: flags first, its own address last.
 *
 * @param engineAddress where the engine listens; none when whoever started the plugin is not the engine and will have it
 *     attached
 */
public record PluginArguments(Optional<String> engineAddress) {

    /** Reads leniently: an engine newer than this plugin may bring flags of its own. */
    public static PluginArguments parse(String... arguments) {
        Optional<String> address = Optional.empty();
        String before = "";
        for (String argument : arguments) {
            boolean isFlag = argument.startsWith("-") || before.equals("--tracing");
            if (!isFlag && !argument.isEmpty()) address = Optional.of(argument);
            before = argument;
        }
        return new PluginArguments(address);
    }
}
