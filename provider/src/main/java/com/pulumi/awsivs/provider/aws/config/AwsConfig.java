package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provider configuration. Settings that also exist in pulumi-aws have the same names. */
public record AwsConfig(
        @Replaces @Matches(value = AwsPatterns.REGION, says = AwsPatterns.REGION_DESCRIPTION) @Nullable
        String region,

        @Nullable String profile,
        @SecretProperty @Nullable String accessKey,
        @SecretProperty @Nullable String secretKey,
        @SecretProperty @Nullable String token,
        @Nullable AssumeRole assumeRole,

        @Nullable String endpoint,

        @AwsTags Map<String, String> defaultTags,

        @Nullable IgnoreTags ignoreTags,
        @Nullable List<@Matches(value = "[0-9]{12}", says = "an AWS account id of 12 digits") String> allowedAccountIds,
        List<@Matches(value = "[0-9]{12}", says = "an AWS account id of 12 digits") String> forbiddenAccountIds,
        @Default("true") boolean detectDrift,
        @Default("true") boolean compareStreamKeys,
        @Nullable Double requestsPerSecond,
        @Default("false") boolean requireAuthorization) {

    /** Settings that determine the credentials. */
    public static final Set<String> CREDENTIALS = Set.of("accessKey", "secretKey", "token", "profile", "assumeRole");

    /** Settings that select the source of credentials, for failures whose message already names the source. */
    public static final Set<String> CREDENTIALS_CHOICE = Set.of("accessKey", "assumeRole");

    public static final String ROLE_ARN = "arn:[a-z-]+:iam::[0-9]{12}:role/.+";
    public static final String ROLE_ARN_DESCRIPTION = "the ARN of a role, like arn:aws:iam::123456789012:role/deploy";

    /** The role that the provider assumes, with the credentials of the first configured source. */
    public record AssumeRole(
            @Matches(value = ROLE_ARN, says = ROLE_ARN_DESCRIPTION)
            String roleArn,

            @Matches(value = "|[\\w+=,.@-]{2,64}", says = "2 to 64 letters, digits and characters of _ + = , . @ -")
            @Nullable
            String sessionName,

            @Nullable String externalId,

            @Matches(
                    value = "|(?=.)([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?",
                    says = "a length of time from 15m to 12h, like 1h, 90m or 3600s")
            @Nullable
            String duration) {}

    /** Tags that are managed outside this program. */
    public record IgnoreTags(List<String> keys, List<String> keyPrefixes) {}

    public IgnoreTags ignored() {
        return ignoreTags == null ? new IgnoreTags(List.of(), List.of()) : ignoreTags;
    }

    /** Returns the allowed accounts; an empty list if every account is allowed. */
    public List<String> onlyAccountIds() {
        return Objects.requireNonNullElse(allowedAccountIds, List.of());
    }

    /** Returns whether resources may be in this account. */
    public boolean allowsAccount(String id) {
        return (onlyAccountIds().isEmpty() || onlyAccountIds().contains(id)) && !forbiddenAccountIds.contains(id);
    }

    /**
     * Returns whether the configuration specifies the credentials. During a refresh the engine passes the configuration
     * of the last deployment, and thus the credentials of that deployment.
     */
    public boolean hasOwnCredentials() {
        return accessKey != null || token != null || profile != null || assumeRole != null;
    }
}
