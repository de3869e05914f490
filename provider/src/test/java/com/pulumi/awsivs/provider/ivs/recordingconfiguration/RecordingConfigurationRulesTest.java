package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static com.pulumi.awsivs.provider.Values.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingConfigurationRulesTest {

    private static final String BUCKET = "\"destinationConfiguration\": {\"s3\": {\"bucketName\": \"videos\"}}";
    private static final Shape<RecordingConfigurationArgs> SHAPE = Shape.of(RecordingConfigurationArgs.class);

    private static List<String> failures(Properties program) {
        var check = new InputCheck<>(SHAPE, RecordingConfigurationRules.ALL, TagPolicy.NONE);
        var naming = new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "r", "0123456789abcdef");
        return check.check(Properties.NONE, program, naming).failures().stream()
                .map(failure -> (failure.path() + " " + failure.reason()).strip())
                .toList();
    }

    /** Returns the failures of a program with a bucket and these other properties, in JSON. */
    private static List<String> failuresWith(String others) {
        return failures(json("{" + BUCKET + ", " + others + "}"));
    }

    private static Properties bucket(Object name) {
        return Values.object("destinationConfiguration", Values.object("s3", Values.object("bucketName", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "my-recordings", "a.b-c.9", "1ab", "xn-a", "12.34.56", "123.45.67.8.9"})
    void nameOfABucket_isValid(String name) {
        assertThat(failures(bucket(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ab, '\"ab\" has 2 characters'",
        "Videos, '\"Videos\" contains other characters'",
        "my_videos, '\"my_videos\" contains other characters'",
        "-videos, '\"-videos\" does not begin and end with a letter or digit'",
        "videos., '\"videos.\" does not begin and end with a letter or digit'",
        "my..videos, '\"my..videos\" contains two dots in a row'",
        "192.168.5.4, '\"192.168.5.4\" has the form of an IP address'",
        "xn--videos, '\"xn--videos\" begins with xn--, which S3 reserves'",
        "videos-s3alias, '\"videos-s3alias\" ends with -s3alias, which S3 reserves'",
        "s3://videos/live, '\"s3://videos/live\" is a URL or an ARN; set only the name: videos'",
        "arn:aws:s3:::videos, '\"arn:aws:s3:::videos\" is a URL or an ARN; set only the name: videos'"
    })
    void nameThatS3DoesNotAllow_errorHasPathAndProblem(String name, String problem) {
        assertThat(failures(bucket(name)))
                .containsExactly("destinationConfiguration.s3.bucketName must be the name of an S3 bucket: 3 to 63"
                        + " lower-case letters, digits, hyphens and dots, like my-recordings, but " + problem);
    }

    @Test
    void longOrSecretName_isNotInTheError() {
        assertThat(failures(bucket("a".repeat(300))))
                .singleElement()
                .asString()
                .endsWith(", but it has 300 characters");
        assertThat(failures(bucket(Values.secret("My_Secret"))))
                .singleElement()
                .asString()
                .doesNotContain("Secret");
    }

    @Test
    void nameOfABucketOfTheSameProgram_isCheckedWhenItIsKnown() {
        assertThat(failures(bucket(new Value.Unknown()))).isEmpty();
    }

    @Test
    void bucketMissing_isRequired() {
        assertThat(failures(json("{}"))).containsExactly("destinationConfiguration is required");
        assertThat(failures(json("{\"destinationConfiguration\": {\"s3\": {}}}")))
                .containsExactly("destinationConfiguration.s3.bucketName is required");
        assertThat(failures(json("{\"destinationConfiguration\": {\"bucketName\": \"videos\"}}")))
                .contains("destinationConfiguration.bucketName is not a property; allowed: s3");
    }

    @Test
    void renditionsWithoutCustom_areRejected() {
        String rest = " has no effect with renditionSelection %s: set renditionSelection: CUSTOM, or remove renditions";
        assertThat(failuresWith("\"renditionConfiguration\": {\"renditions\": [\"HD\"]}"))
                .containsExactly("renditionConfiguration.renditions" + rest.formatted("ALL"));
        assertThat(failuresWith(
                        "\"renditionConfiguration\": {\"renditionSelection\": \"NONE\", \"renditions\": [\"HD\"]}"))
                .containsExactly("renditionConfiguration.renditions" + rest.formatted("NONE"));
    }

    @Test
    void customWithoutRenditions_isRejected() {
        assertThat(failuresWith("\"renditionConfiguration\": {\"renditionSelection\": \"CUSTOM\"}"))
                .containsExactly("renditionConfiguration.renditions is required with renditionSelection CUSTOM: list at"
                        + " least one of SD, HD, FULL_HD, LOWEST_RESOLUTION");
        assertThat(failuresWith(
                        "\"renditionConfiguration\": {\"renditionSelection\": \"CUSTOM\", \"renditions\": [\"HD\"]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "61, 61", "1.5, 1.5"})
    void intervalOutsideOneToSixty_isRejected(double seconds, String shown) {
        assertThat(failuresWith("\"thumbnailConfiguration\": {\"targetIntervalSeconds\": " + seconds + "}"))
                .containsExactly(
                        "thumbnailConfiguration.targetIntervalSeconds must be a whole number of seconds from 1 to"
                                + " 60, but is " + shown);
    }

    @Test
    void intervalWithoutThumbnails_isRejected() {
        assertThat(failuresWith(
                        "\"thumbnailConfiguration\": {\"recordingMode\": \"DISABLED\", \"targetIntervalSeconds\": 5}"))
                .containsExactly("thumbnailConfiguration.targetIntervalSeconds requires recordingMode INTERVAL: set"
                        + " recordingMode: INTERVAL, or remove targetIntervalSeconds");
    }

    @Test
    void severalProblems_areReportedAtOnce() {
        assertThat(failures(json("""
                {
                  "destinationConfiguration": {"s3": {"bucketName": "No"}},
                  "recordingReconnectWindowSeconds": 301,
                  "renditionConfiguration": {"renditions": ["HD"]},
                  "thumbnailConfiguration": {"storage": ["NEWEST"], "resolution": "4K"}
                }""")))
                .hasSize(5)
                .contains("recordingReconnectWindowSeconds must be a whole number of seconds from 0 to 300, but is 301")
                .anyMatch(
                        each -> each.startsWith("thumbnailConfiguration.storage[0] must be one of SEQUENTIAL, LATEST"));
    }
}
