package com.pulumi.awsivs.emulator;

import com.pulumi.awsivs.emulator.InputShape.Constraint;

/** The format of ARNs of IVS, and the check that an ARN belongs to an account and region. */
final class ArnFormat {

    private static final int MAX_LENGTH = 128;

    private final boolean any;

    /** @param any accept every text as an ARN, as moto does: a malformed ARN is then not found instead of invalid */
    ArnFormat(boolean any) {
        this.any = any;
    }

    static String create(Caller owner, String type, String id) {
        return prefix(owner) + type + "/" + id;
    }

    Constraint of(String type) {
        return any ? Constraints.ANY_TEXT : Constraints.text(1, MAX_LENGTH, pattern(type));
    }

    /** A member that refers to another resource; the empty text refers to none. */
    Constraint reference(String type) {
        return any ? Constraints.ANY_TEXT : Constraints.text(0, MAX_LENGTH, "|" + pattern(type));
    }

    /** Does not use the model's pattern of ResourceArn: its {@code [a-z-]} is one letter, so that pattern matches no real ARN. */
    Constraint ofAnyType() {
        return of("[a-z-]+");
    }

    /** A resource of another account or region is not found: CreateChannel and UpdateChannel declare ResourceNotFoundException. */
    void requireLocal(Caller owner, String arn) {
        if (!any && !arn.isEmpty() && !arn.startsWith(prefix(owner))) {
            throw ServiceException.notFound(arn);
        }
    }

    static String id(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String prefix(Caller owner) {
        return "arn:aws:ivs:" + owner.region() + ":" + owner.account() + ":";
    }

    private static String pattern(String type) {
        return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + type + "/[a-zA-Z0-9-]+";
    }
}
