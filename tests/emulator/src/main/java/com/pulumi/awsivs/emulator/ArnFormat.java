package com.pulumi.awsivs.emulator;

import com.pulumi.awsivs.emulator.InputShape.Constraint;

/** The format of ARNs of IVS, and the check that an ARN belongs to an account and region. */
final class ArnFormat {

    private static final int MAX_LENGTH = 128;

    private final boolean any;

    /**
     * @param any whether every string is accepted as an ARN, as in moto, so that a malformed ARN is reported as not found (404) instead of
     *     invalid (400)
     */
    ArnFormat(boolean any) {
        this.any = any;
    }

    static String create(Caller owner, String type, String id) {
        return prefix(owner) + type + "/" + id;
    }

    Constraint of(String type) {
        return any ? Constraints.ANY_TEXT : Constraints.text(1, MAX_LENGTH, pattern(type));
    }

    /** Returns the constraint of a member that refers to another resource. An empty string refers to no resource. */
    Constraint reference(String type) {
        return any ? Constraints.ANY_TEXT : Constraints.text(0, MAX_LENGTH, "|" + pattern(type));
    }

    /**
     * Returns a constraint that does not use the model's pattern of ResourceArn. That pattern matches no real ARN, because its {@code
     * [a-z-]} matches only one letter.
     */
    Constraint ofAnyType() {
        return of("[a-z-]+");
    }

    /** Rejects ARNs of other accounts or regions with ResourceNotFoundException, which CreateChannel and UpdateChannel declare. */
    void requireLocal(Caller owner, String arn) {
        if (!any && !arn.isEmpty() && !arn.startsWith(prefix(owner))) {
            throw ServiceException.notFound(arn);
        }
    }

    static String id(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns what the ARNs of all resources of an account and region start with. */
    static String prefix(Caller owner) {
        return "arn:aws:ivs:" + owner.region() + ":" + owner.account() + ":";
    }

    private static String pattern(String type) {
        return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + type + "/[a-zA-Z0-9-]+";
    }
}
