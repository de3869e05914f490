package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.framework.shape.MapEntries;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a map of tags, with the rules that AWS has for tags.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">tag naming
 *     limits and requirements</a>
 */
@MapEntries(
        max = AwsPatterns.MAX_TAGS,
        key =
                @Matches(
                        value = AwsPatterns.TAG_KEY,
                        says = AwsPatterns.TAG_KEY_DESCRIPTION,
                        character = AwsPatterns.TAG_CHARACTER),
        value =
                @Matches(
                        value = AwsPatterns.TAG_VALUE,
                        says = AwsPatterns.TAG_VALUE_DESCRIPTION,
                        character = AwsPatterns.TAG_CHARACTER))
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AwsTags {}
