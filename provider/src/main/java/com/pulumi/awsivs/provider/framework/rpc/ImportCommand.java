package com.pulumi.awsivs.provider.framework.rpc;

/**
 * Composes the {@code pulumi import} command for a resource of the program.
 *
 * @param resource the resource as the program declares it
 * @param provider the provider of the resource; empty if the engine does not send its URN
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_import/">pulumi import</a>
 */
record ImportCommand(Urn resource, Urn provider) {

    /** Matches texts that need no quotes in a shell. */
    private static final String PLAIN = "[A-Za-z0-9._/:=@-]+";

    /** Returns the command. The user must insert the parent, because the URN shows only the type of the parent. */
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
