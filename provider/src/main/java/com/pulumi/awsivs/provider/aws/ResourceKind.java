package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource: its names in ARNs and messages.
 *
 * @param service the namespace in ARNs, which is also the prefix of IAM actions: {@code ivs}
 * @param arnType the resource type in ARNs: {@code playback-key}
 * @param noun the name in messages: {@code playback key pair}
 */
public record ResourceKind(String service, String arnType, String noun) {

    private static final int MAX_QUOTED = 200;

    /** Returns the ARN pattern that a permission must cover when a call names no resource. */
    public String arnPattern(String region) {
        return "arn:aws:" + service + ":" + region + ":*:" + arnType + "/*";
    }

    /**
     * Rejects an id that is not the ARN of a resource of this kind in this region.
     *
     * @throws ProviderException with the problem
     */
    public void requireArn(String id, String region) {
        ProviderException problem = problem(id, region);
        if (problem != null) throw problem;
    }

    /** Returns the problem of this id in this region; null if it is valid. */
    public @Nullable ProviderException problem(String id, String region) {
        Arn arn = Arn.parse(id);
        String expected =
                "a " + noun + ", like arn:aws:" + service + ":" + region + ":123456789012:" + arnType + "/abcdABCDefgh";
        if (arn == null) return invalid(id, "is not the ARN of " + expected);
        if (!arn.service().equals(service)) return invalid(id, "is the ARN of another service, not of " + expected);
        if (!arn.type().equals(arnType)) return invalid(id, "is the ARN of a " + arn.type() + ", not of " + expected);
        return arn.region().equals(region) ? null : wrongRegion(id, arn.region(), region);
    }

    /**
     * Returns the failure for an ARN in another region than the provider's. The commands in its message were tested
     * with every combination of region in the state, the configuration and the environment.
     */
    private static ProviderException wrongRegion(String id, String actual, String region) {
        return invalid(
                        id,
                        "is in " + actual + ", but the provider is configured for " + region + ": use a provider for "
                                + actual + ". If all resources of this provider are there, run `pulumi config set"
                                + " aws-ivs:region " + actual + "` and then `AWS_REGION=" + actual
                                + " pulumi up --refresh --run-program`")
                .dueTo(Set.of("region"));
    }

    private static ProviderException invalid(String id, String problem) {
        return new ProviderException(ErrorKind.INVALID, quote(id) + " " + problem);
    }

    private static String quote(String id) {
        return "'" + (id.length() > MAX_QUOTED ? id.substring(0, MAX_QUOTED) + "…" : id) + "'";
    }

    /** Returns the rule that the function argument {@code arn} is an ARN of this kind in this region. */
    public <I extends Record> Rule<I> arnRule(String region, Function<I, String> argument) {
        return arnRule("arn", region, inputs -> argument.apply(inputs));
    }

    /** Returns the rule that a property, if it is set, is an ARN of this kind in this region. */
    public <I extends Record> Rule<I> arnRule(String property, String region, Function<I, @Nullable String> value) {
        return new Rule<>(Set.of(property), inputs -> {
            String arn = value.apply(inputs);
            ProviderException problem = arn == null ? null : problem(arn, region);
            return problem == null
                    ? null
                    : CheckFailure.of(property, problem.getMessage()).withoutValue(problemOfSecret(region));
        });
    }

    /** Returns the message about an invalid ARN that is secret. The message contains no part of the value. */
    public String problemOfSecret(String region) {
        return "is not the ARN of a " + noun + " in " + region;
    }
}
