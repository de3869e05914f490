package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.shape.AtMost;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program or a stack may configure, by the names that pulumi-aws gives the same things. */
record IvsConfig(
        @Replaces @Matches(value = Regions.FORM, says = Regions.FORM_SAYS) @Nullable
        String region,

        @Nullable String profile,
        @Secret @Nullable String accessKey,
        @Secret @Nullable String secretKey,
        @Secret @Nullable String token,
        @Nullable AssumeRole assumeRole,

        @Nullable String endpoint,

        @AtMost(Limits.TAGS)
        Map<
                        @Matches(value = Limits.TAG_KEY, says = Limits.TAG_KEY_SAYS, character = Limits.TAG_CHARACTER)
                        String,
                        @Matches(
                                value = Limits.TAG_VALUE,
                                says = Limits.TAG_VALUE_SAYS,
                                character = Limits.TAG_CHARACTER)
                        String>
                defaultTags,

        @Nullable IgnoreTags ignoreTags,
        @Nullable List<@Matches(value = "[0-9]{12}", says = "an AWS account id of 12 digits") String> allowedAccountIds,
        List<@Matches(value = "[0-9]{12}", says = "an AWS account id of 12 digits") String> forbiddenAccountIds,
        @Default("true") boolean detectDrift,
        @Default("true") boolean compareStreamKeys,
        @Nullable Double requestsPerSecond,
        @Default("false") boolean requireAuthorization) {

    /** The settings that decide whose credentials are used. */
    static final Set<String> CREDENTIALS = Set.of("accessKey", "secretKey", "token", "profile", "assumeRole");

    /** What chooses credentials, for failures that say themselves where they come from. */
    static final Set<String> CREDENTIALS_CHOICE = Set.of("accessKey", "assumeRole");

    static final String ROLE_ARN = "arn:[a-z-]+:iam::[0-9]{12}:role/.+";
    static final String ROLE_ARN_SAYS = "the ARN of a role, like arn:aws:iam::123456789012:role/deploy";

    /** A role to work as, taken on with whatever credentials are found first. */
    record AssumeRole(
            @Matches(value = ROLE_ARN, says = ROLE_ARN_SAYS) String roleArn,

            @Matches(value = "|[\\w+=,.@-]{2,64}", says = "2 to 64 letters, digits and characters of _ + = , . @ -")
            @Nullable
            String sessionName,

            @Nullable String externalId,

            @Matches(
                    value = "|(?=.)([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?",
                    says = "a length of time from 15m to 12h, like 1h, 90m or 3600s")
            @Nullable
            String duration) {}

    /** Tags that others manage. */
    record IgnoreTags(List<String> keys, List<String> keyPrefixes) {}

    IgnoreTags ignored() {
        return ignoreTags == null ? new IgnoreTags(List.of(), List.of()) : ignoreTags;
    }

    /** Empty where every account is allowed. */
    List<String> onlyAccountIds() {
        return Objects.requireNonNullElse(allowedAccountIds, List.of());
    }

    /** Whether resources may be in this account. */
    boolean allowsAccount(String id) {
        return (onlyAccountIds().isEmpty() || onlyAccountIds().contains(id)) && !forbiddenAccountIds.contains(id);
    }

    /** Whether the credentials come from the config, and so from the last deployment when the engine refreshes. */
    boolean hasOwnCredentials() {
        return accessKey != null || token != null || profile != null || assumeRole != null;
    }
}
