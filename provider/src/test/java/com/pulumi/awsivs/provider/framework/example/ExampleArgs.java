package com.pulumi.awsivs.provider.framework.example;

import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.ReadOnImport;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.Unordered;
import com.pulumi.awsivs.provider.framework.shape.WriteOnly;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of {@link ExampleResource}, with a property of each type. */
public record ExampleArgs(
        @Autonamed(max = 32, without = "[^a-z0-9-]")
        @Matches(value = "[a-z0-9-]{0,32}", says = "at most 32 lower-case letters, digits and hyphens")
        @Nullable
        String name,

        @Replaces @WriteOnly String key,
        @Default("LOW") @AllowedValues({"LOW", "HIGH"}) String mode,

        @Default(value = "FAST", when = "mode", is = "HIGH") @AllowedValues({"FAST", "SLOW"}) @Nullable
        String profile,

        @Default("false") boolean open,
        @Replaces @Nullable String zone,
        @Replaces @ReadOnImport @Nullable String plan,
        @SecretProperty @Nullable String password,
        @Nullable Timer timer,
        List<String> items,
        @Unordered List<String> regions,
        @Tagged Map<String, String> tags) {

    @AbsentUnless("enabled")
    public record Timer(
            @Default("false") boolean enabled,
            @Default("1h") String length) {}

    public static final Shape<ExampleArgs> SHAPE = Shape.of(ExampleArgs.class);
}
