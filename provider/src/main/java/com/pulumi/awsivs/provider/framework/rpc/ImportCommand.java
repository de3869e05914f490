package com.pulumi.awsivs.provider.framework.rpc;

/**
 * Composes the {@code pulumi import} command for a resource of the program.
 *
 * @param resource the resource as the program declares it
 * @param provider its provider; empty if the engine does not send one
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_import/">pulumi import</a>
 */
record ImportCommand(Urn resource, Urn provider) {

    /** Texts that need no quotes in a shell. */
    private static final String PLAIN = "[A-Za-z0-9._/:=@-]+";

    /** Returns the command. The URN shows that there is a parent, but not which one: its name is left to the user. */
    String forId(String id) {
        return "pulumi import " + resource.type() + " " + quoted(resource.name()) + " " + id
                + (resource.hasParent() ? " --parent '<name>=<URN of its parent>'" : "") + providerOption();
    }

    private String providerOption() {
        return provider.name().isEmpty() || provider.isDefaultProvider()
                ? ""
                : " --provider " + quoted(provider.name() + "=" + provider);
    }

    private static String quoted(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
