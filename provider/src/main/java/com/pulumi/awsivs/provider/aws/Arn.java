package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of everything at IVS. The partition is always {@code aws}: the service has no other. */
public record Arn(String service, String region, String account, String kind) {

    private static final Pattern FORM =
            Pattern.compile("arn:aws:([a-z0-9-]+):([a-z0-9-]*):([0-9]*):([a-z-]+)/[a-zA-Z0-9-]+");

    /** The limit of IVS: a batch call with a longer one is rejected as a whole. */
    private static final int MAX_LENGTH = 128;

    public static @Nullable Arn parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return text.length() <= MAX_LENGTH && matcher.matches()
                ? new Arn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
                : null;
    }

    /** What is wrong with this id of a channel or a key pair for a provider of this region, or null. */
    public static @Nullable ProviderException faultOf(String id, String kind, String region) {
        Arn arn = parse(id);
        String what = words(kind);
        String like = ", like arn:aws:ivs:" + region + ":123456789012:" + kind + "/abcdABCDefgh";
        if (arn == null) return invalid(id, "is not the ARN of " + what + like);
        if (!arn.service.equals("ivs")) return invalid(id, "is the ARN of another service, not of " + what + like);
        if (!arn.kind.equals(kind)) return invalid(id, "is the ARN of a " + arn.kind + ", not of " + what + like);
        return arn.region.equals(region) ? null : elsewhere(id, arn.region, region);
    }

    /** These lines were seen to help whatever the state, the configuration and the environment said of the region. */
    private static ProviderException elsewhere(String id, String its, String region) {
        String what = "is in " + its + ", but the provider is configured for " + region + ": use a provider for " + its
                + ". If all resources of this one are there, run `pulumi config set aws-ivs:region " + its
                + "` and then `AWS_REGION=" + its + " pulumi up --refresh --run-program`";
        return invalid(id, what).dueTo(Set.of("region"));
    }

    private static ProviderException invalid(String id, String what) {
        return new ProviderException(ProviderException.Kind.INVALID, quote(id) + " " + what);
    }

    /** The rule that a function's argument is such an ARN. */
    public static <I extends Record> Rule<I> rule(String kind, String region, Function<I, String> argument) {
        return new Rule<>(Set.of("arn"), in -> {
            ProviderException fault = faultOf(argument.apply(in), kind, region);
            return fault == null
                    ? null
                    : CheckFailure.of("arn", fault.getMessage()).discreetly(discreetly(kind, region));
        });
    }

    /** The same of an ARN that is secret. */
    public static String discreetly(String kind, String region) {
        return "is not the ARN of " + words(kind) + " in " + region;
    }

    private static String words(String kind) {
        return kind.equals("channel") ? "a channel" : "a playback key pair";
    }

    private static String quote(String id) {
        return "'" + (id.length() > 200 ? id.substring(0, 200) + "…" : id) + "'";
    }
}
