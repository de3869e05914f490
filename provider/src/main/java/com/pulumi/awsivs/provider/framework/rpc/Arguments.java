package com.pulumi.awsivs.provider.framework.rpc;

import java.util.Optional;

/**
 * What the engine starts a plugin with: flags first, its own address last.
 *
 * @param engineAddress where the engine listens; none when whoever started the plugin is not the engine and will have it
 *     attached
 */
public record Arguments(Optional<String> engineAddress) {

    /** Reads leniently: an engine newer than this plugin may bring flags of its own. */
    public static Arguments parse(String... arguments) {
        String last = arguments.length == 0 ? "" : arguments[arguments.length - 1];
        boolean isValue = arguments.length > 1 && arguments[arguments.length - 2].equals("--tracing");
        return new Arguments(last.isEmpty() || last.startsWith("-") || isValue ? Optional.empty() : Optional.of(last));
    }
}
