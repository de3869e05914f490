package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates settings and their combinations. */
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
                                    "cannot be set together with allowedAccountIds; keep one of the two")),
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
                                    "must be 0 (no limit) or at least 0.1 (one request in ten seconds): with a lower"
                                            + " limit deployments do not finish. To stay below the limits of IVS leave"
                                            + " it out")),
            new Rule<>(Set.of("assumeRole"), AwsConfigRules::duration),
            new Rule<>(Set.of("endpoint"), AwsConfigRules::endpoint));

    private static final Duration MIN_ROLE_DURATION = Duration.ofMinutes(15);
    private static final double MIN_REQUESTS_PER_SECOND = 0.1;
    private static final Duration MAX_ROLE_DURATION = Duration.ofHours(12);

    private AwsConfigRules() {}

    /** Parses a duration in the format of pulumi-aws and Go, like {@code 1h30m}. */
    public static Duration parseDuration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static boolean isUsable(double requestsPerSecond) {
        return requestsPerSecond == 0
                || (requestsPerSecond >= MIN_REQUESTS_PER_SECOND && Double.isFinite(requestsPerSecond));
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
        Duration length = parseDuration(text);
        return length.compareTo(MIN_ROLE_DURATION) < 0 || length.compareTo(MAX_ROLE_DURATION) > 0
                ? CheckFailure.of("assumeRole", "has a duration that STS does not allow; it allows 15m to 12h")
                : null;
    }
}
