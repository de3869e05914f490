package com.pulumi.awsivs.provider.framework.rpc;

/**
 * The parts of a resource's URN: {@code urn:pulumi:stack::project::parent$type::name}.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#urns">URNs</a>
 */
record Urn(String text) {

    /** The start of the names of default providers, which the engine names {@code default} or {@code default_VERSION}. */
    private static final String DEFAULT_PROVIDER = "default";

    private static final int TYPES = 2;
    private static final int NAME = 3;

    /** Returns whether this is a default provider, which the stack configuration configures instead of the program. */
    boolean isDefaultProvider() {
        return name().startsWith(DEFAULT_PROVIDER);
    }

    /** Returns whether this is the provider of a {@code pulumi do} command, which has no name. */
    boolean isOfDoCommand() {
        return text.endsWith("::");
    }

    /** Returns the resource type without the types of its parents. */
    String type() {
        String types = part(TYPES);
        return types.substring(types.lastIndexOf('$') + 1);
    }

    boolean hasParent() {
        return part(TYPES).contains("$");
    }

    String name() {
        return part(NAME);
    }

    /** Returns a part of the URN, or an empty string if the text is not a URN. Function calls have an empty URN. */
    private String part(int index) {
        String[] parts = text.split("::", NAME + 1);
        return parts.length > index ? parts[index] : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
