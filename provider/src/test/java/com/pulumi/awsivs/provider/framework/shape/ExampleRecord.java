package com.pulumi.awsivs.provider.framework.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a property of each supported type. */
record ExampleRecord(
        String needed,
        @Default("LOW") @AllowedValues({"LOW", "NORMAL"}) String mode,

        @Default("STANDARD") @AllowedValues({"BASIC", "STANDARD", "ADVANCED"})
        String type,

        @Default(value = "HIGH", when = "type", is = "ADVANCED") @Nullable
        String preset,

        @Default("true") boolean open,

        @Matches(value = "|arn:[a-z]+", says = "an ARN, like arn:abc") @Nullable
        String arn,

        @Nullable Nested nested,

        @MaxEntries(2)
        Map<
                        @Matches(value = "[a-z]{1,3}", says = "1 to 3 letters") String,
                        @Matches(value = ".{0,5}", says = "at most 5 characters") String>
                tags,

        @MaxEntries(2) List<@AllowedValues({"A", "B"}) String> kinds,
        @Unordered List<String> regions,
        @Nullable List<Nested> stages,
        @Replaces @Nullable String zone,
        @SecretProperty @Nullable String password) {

    @AbsentUnless("enabled")
    record Nested(
            @Default("false") boolean enabled,
            @Default("ALLOW") String policy,
            @AllowedValues({"SD", "HD"}) @Nullable String size) {}

    static final Shape<ExampleRecord> SHAPE = Shape.of(ExampleRecord.class);
}
