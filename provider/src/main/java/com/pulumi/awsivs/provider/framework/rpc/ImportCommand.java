package com.pulumi.awsivs.provider.framework.rpc;

/**
 * What a request is about.
 *
 * @param urn of the resource
 * @param provider the URN of the provider that it belongs to; empty where the engine does not tell it
 */
record ImportCommand(String urn, String provider) {

    /** What a shell takes as it is. */
    private static final String PLAIN = "[A-Za-z0-9._/:=@-]+";

    /**
     * The line that imports this resource as the program declares it: with its provider, and below its parent, of which the URN
     * tells no more than that there is one.
     *
     * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_import/">pulumi import</a>
     */
    String importCommand(String id) {
        return "pulumi import " + Urn.type(urn) + " " + quoted(Urn.name(urn)) + " " + id
                + (hasParent() ? " --parent '<name>=<URN of its parent>'" : "") + option();
    }

    private boolean hasParent() {
        return Urn.types(urn).contains("$");
    }

    private String option() {
        String name = Urn.name(provider);
        return name.isEmpty() || Urn.isDefaultProvider(provider) ? "" : " --provider " + quoted(name + "=" + provider);
    }

    private static String quoted(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
