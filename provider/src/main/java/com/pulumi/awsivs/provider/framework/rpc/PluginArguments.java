package com.pulumi.awsivs.provider.framework.rpc;

import java.util.Optional;

/**
 * The command line arguments of the plugin: flags, then the address of the engine.
 *
 * @param engineAddress the address of the engine's gRPC server; empty if a debugger started the plugin and the engine attaches later
 */
public record PluginArguments(Optional<String> engineAddress) {

    /** Parses the arguments. Skips all flags, because newer engines may add flags. */
    public static PluginArguments parse(String... arguments) {
        Optional<String> address = Optional.empty();
        String previous = "";
        for (String argument : arguments) {
            boolean isFlag = argument.startsWith("-") || previous.equals("--tracing");
            if (!isFlag && !argument.isEmpty()) address = Optional.of(argument);
            previous = argument;
        }
        return new PluginArguments(address);
    }
}
