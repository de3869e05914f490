package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the settings allow each other. */
public final class AwsConfigRules {

    public static final List<Rule<AwsConfig>> RULES = List.of(
            new Rule<>(
                    Set.of("accessKey", "secretKey"),
                    in -> in.accessKey() == null || in.secretKey() != null
                            ? null
                            : CheckFailure.of("secretKey", "is required, because accessKey is set")),
            new Rule<>(
                    Set.of("accessKey", "secretKey"),
                    in -> in.secretKey() == null || in.accessKey() != null
                            ? null
                            : CheckFailure.of("accessKey", "is required, because secretKey is set")),
            new Rule<>(
                    Set.of("accessKey", "token"),
                    in -> in.token() == null || in.accessKey() != null
                            ? null
                            : CheckFailure.of("accessKey", "is required, because token is set")),
            new Rule<>(
                    Set.of("allowedAccountIds", "forbiddenAccountIds"),
                    in -> in.onlyAccountIds().isEmpty()
                                    || in.forbiddenAccountIds().isEmpty()
                            ? null
                            : CheckFailure.of(
                                    "forbiddenAccountIds",
                                    "cannot be set beside allowedAccountIds; keep one of the two")),
            new Rule<>(
                    Set.of("allowedAccountIds"),
                    in -> in.allowedAccountIds() == null
                                    || !in.allowedAccountIds().isEmpty()
                            ? null
                            : CheckFailure.of(
                                    "allowedAccountIds",
                                    "must have at least one account: an empty list would allow none. Leave it out to allow"
                                            + " all")),
            new Rule<>(
                    Set.of("requestsPerSecond"),
                    in -> in.requestsPerSecond() == null || isUsable(in.requestsPerSecond())
                            ? null
                            : CheckFailure.of(
                                    "requestsPerSecond",
                                    "must be 0, which is no limit, or a number from 0.1, which is one request in ten"
                                            + " seconds: with a lower limit no deployment comes to an end. To stay"
                                            + " below the limits of IVS leave it out")),
            new Rule<>(Set.of("assumeRole"), AwsConfigRules::duration),
            new Rule<>(Set.of("endpoint"), AwsConfigRules::endpoint));

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final double SLOWEST = 0.1;
    private static final Duration LONGEST = Duration.ofHours(12);

    private AwsConfigRules() {}

    /** A length of time as pulumi-aws and Go write it: {@code 1h30m}. */
    public static Duration length(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static boolean isUsable(double requestsPerSecond) {
        return requestsPerSecond == 0 || (requestsPerSecond >= SLOWEST && Double.isFinite(requestsPerSecond));
    }

    private static @Nullable CheckFailure endpoint(AwsConfig in) {
        String url = in.endpoint();
        String problem = url == null ? null : EndpointValidation.problemOfServer(url);
        return url == null || problem == null
                ? null
                : CheckFailure.of("endpoint", problem + EndpointValidation.shown(url))
                        .withoutValue(problem);
    }

    private static @Nullable CheckFailure duration(AwsConfig in) {
        String text = in.assumeRole() == null ? null : in.assumeRole().duration();
        if (text == null) return null;
        Duration length = length(text);
        return length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0
                ? CheckFailure.of("assumeRole", "has a duration that STS does not allow; it allows 15m to 12h")
                : null;
    }
}
