package com.pulumi.awsivs.provider.framework.check;

/**
 * How the engine wants a resource named that the program does not name.
 *
 * @param mode what to make of the proposed name
 * @param proposed the name that the engine proposes
 * @param resource the resource's name in the program
 * @param digits random hexadecimal digits, the same for the same update plan
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming-configuration">autonaming</a>
 */
public record AutonamingOptions(Mode mode, String proposed, String resource, String digits) {

    public enum Mode {
        /** The engine says nothing: name, hyphen, seven random digits. */
        UNSET,
        /** The proposed name, made to fit the service's rules. */
        PROPOSE,
        /** The proposed name and no other. */
        ENFORCE,
        /** None: the program must give one. */
        DISABLE
    }
}
