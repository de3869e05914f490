package com.pulumi.awsivs.provider.framework.check;

/**
 * The engine's options for the name of a resource that the program does not name.
 *
 * @param mode how to use the proposed name
 * @param proposed the name that the engine proposes
 * @param resource the resource's name in the program
 * @param digits random hexadecimal digits, which are the same in a preview and in the update that runs its plan
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming-configuration">autonaming</a>
 */
public record AutonamingOptions(Mode mode, String proposed, String resource, String digits) {

    public enum Mode {
        /** No option: the name is the resource's name, a hyphen and seven random digits. */
        UNSET,
        /** The proposed name, adapted to the service's rules. */
        PROPOSE,
        /** Exactly the proposed name. */
        ENFORCE,
        /** No automatic name: the program must set one. */
        DISABLE
    }
}
