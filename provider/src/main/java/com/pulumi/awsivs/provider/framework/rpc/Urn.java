package com.pulumi.awsivs.provider.framework.rpc;

/** The parts of a URN that a plugin needs. */
final class Urn {

    /** How the engine names the providers that a program does not declare. */
    private static final String DEFAULT = "default";

    private Urn() {}

    /** Whether it is a provider that no program declares: its settings are the stack's configuration. */
    static boolean isDefaultProvider(String urn) {
        return name(urn).startsWith(DEFAULT);
    }

    /** The type, without its parents: {@code urn:pulumi:stack::project::parent$type::name}. */
    static String type(String urn) {
        String types = types(urn);
        return types.substring(types.lastIndexOf('$') + 1);
    }

    /** The type after those of its parents. */
    static String types(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length > 2 ? parts[2] : "";
    }

    static String name(String urn) {
        String[] parts = urn.split("::", 4);
        return parts.length > 3 ? parts[3] : "";
    }
}
