package com.pulumi.awsivs.emulator;

import com.pulumi.awsivs.emulator.Shape.Rule;

/** Amazon Resource Names of IVS: their form, and whose they are. */
final class Arns {

    private static final int LONGEST = 128;

    private final boolean any;

    /** With {@code any}, every text passes as an ARN, as in moto: what is malformed is then merely unknown. */
    Arns(boolean any) {
        this.any = any;
    }

    static String make(Caller owner, String noun, String id) {
        return prefix(owner) + noun + "/" + id;
    }

    Rule of(String noun) {
        return any ? Rules.ANY_TEXT : Rules.text(1, LONGEST, pattern(noun));
    }

    /** A member that names another resource, or none by the empty text. */
    Rule reference(String noun) {
        return any ? Rules.ANY_TEXT : Rules.text(0, LONGEST, "|" + pattern(noun));
    }

    /** Not by the model's pattern for ResourceArn: its {@code [a-z-]} matches one letter only, so no real ARN matches. */
    Rule ofAnyNoun() {
        return of("[a-z-]+");
    }

    /** CreateChannel and UpdateChannel declare ResourceNotFoundException; another account's or region's cannot be found. */
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

    private static String pattern(String noun) {
        return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + noun + "/[a-zA-Z0-9-]+";
    }
}
