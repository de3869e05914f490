package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordingConfigurationOperationsTest {

    private static final String CONFIGURATION = "/recordingConfiguration";
    private static final String CONFIGURATIONS = "/recordingConfigurations";

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final IvsUnderTest ivs =
            new IvsUnderTest(EmulatorOptions.defaults().withClock(clock).withRecordingSetup(Duration.ofSeconds(10)));

    @Test
    @Verified("awscli/examples/ivs/create-recording-configuration.rst, get-recording-configuration.rst")
    void newConfiguration_isCreating_thenActive() throws Exception {
        ivs.emulator();
        TestResponse created = create("bucket", "'name':'a'");
        String arn = arn(created);
        assertThat(arn).matches("arn:aws:ivs:[a-z0-9-]+:\\d{12}:recording-configuration/[a-zA-Z0-9]{12}");
        assertThat(created.text(CONFIGURATION + "/state")).isEqualTo("CREATING");
        clock.advance(Duration.ofMillis(9_999));
        assertThat(get(arn).text(CONFIGURATION + "/state")).isEqualTo("CREATING");
        clock.advance(Duration.ofMillis(1));
        assertThat(get(arn).text(CONFIGURATION + "/state")).isEqualTo("ACTIVE");
    }

    @Test
    @Verified(
            "operation CreateRecordingConfiguration: \"the state … is CREATE_FAILED\" if the bucket is in another region")
    void configurationWithUnusableBucket_isCreateFailed_andStaysSo() throws Exception {
        ivs.emulator().recordingSetups().markUnusable("elsewhere");
        String failed = arn(create("elsewhere", "'name':'a'"));
        String other = arn(create("bucket", "'name':'b'"));
        assertThat(get(failed).text(CONFIGURATION + "/state")).isEqualTo("CREATING");
        clock.advance(Duration.ofSeconds(10));
        assertThat(get(failed).text(CONFIGURATION + "/state")).isEqualTo("CREATE_FAILED");
        assertThat(get(other).text(CONFIGURATION + "/state")).isEqualTo("ACTIVE");
        ivs.emulator().recordingSetups().markUsable("elsewhere");
        clock.advance(Duration.ofSeconds(10));
        assertThat(get(failed).text(CONFIGURATION + "/state")).isEqualTo("CREATE_FAILED");
        assertThat(delete(failed).status()).isEqualTo(204);
    }

    @Test
    @Verified("tests/emulator/README.md: control API")
    void bucketMarkedOverHttp_failsSetups_untilTheMarkIsDeleted() throws Exception {
        ivs.emulator();
        assertThat(control("POST", "", "{\"bucketName\":\"elsewhere\"}")).isEqualTo(200);
        String failed = arn(create("elsewhere", "'name':'a'"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(get(failed).text(CONFIGURATION + "/state")).isEqualTo("CREATE_FAILED");
        assertThat(control("DELETE", "?bucketName=elsewhere", "")).isEqualTo(200);
        String second = arn(create("elsewhere", "'name':'b'"));
        clock.advance(Duration.ofSeconds(10));
        assertThat(get(second).text(CONFIGURATION + "/state")).isEqualTo("ACTIVE");
        assertThat(control("POST", "", "{}")).isEqualTo(400);
    }

    @Test
    @Verified("awscli/examples/ivs/list-recording-configurations.rst; shape RecordingConfigurationSummary")
    void list_containsStates_butNoSettings() throws Exception {
        ivs.emulator();
        String arn = arn(create("bucket", "'name':'a','tags':{'k':'v'}"));
        clock.advance(Duration.ofSeconds(10));
        TestResponse list = ivs.call("ListRecordingConfigurations", "{}");
        assertThat(list.text(CONFIGURATIONS + "/0/arn")).isEqualTo(arn);
        assertThat(list.text(CONFIGURATIONS + "/0/name")).isEqualTo("a");
        assertThat(list.text(CONFIGURATIONS + "/0/state")).isEqualTo("ACTIVE");
        assertThat(list.text(CONFIGURATIONS + "/0/tags/k")).isEqualTo("v");
        assertThat(list.text(CONFIGURATIONS + "/0/destinationConfiguration/s3/bucketName"))
                .isEqualTo("bucket");
        assertThat(list.at(CONFIGURATIONS + "/0").has("thumbnailConfiguration")).isFalse();
        assertThat(list.at(CONFIGURATIONS + "/0").has("renditionConfiguration")).isFalse();
        assertThat(list.at(CONFIGURATIONS + "/0").has("recordingReconnectWindowSeconds"))
                .isFalse();
    }

    @Test
    @Verified("shape MaxRecordingConfigurationResults: 1 to 100; maxResults: \"Default: your service quota or 100\"")
    void list_isPaged() throws Exception {
        ivs.emulator();
        for (String name : new String[] {"a", "b", "c"}) {
            create("bucket", "'name':'" + name + "'");
        }
        assertThat(ivs.call("ListRecordingConfigurations", "{}").at(CONFIGURATIONS))
                .hasSize(3);
        TestResponse first = ivs.call("ListRecordingConfigurations", "{'maxResults':2}");
        assertThat(first.json().findValuesAsText("name")).containsExactly("a", "b");
        TestResponse second =
                ivs.call("ListRecordingConfigurations", "{'nextToken':'" + first.text("/nextToken") + "'}");
        assertThat(second.json().findValuesAsText("name")).containsExactly("c");
        assertThat(second.json().has("nextToken")).isFalse();
        assertThat(ivs.call("ListRecordingConfigurations", "{'maxResults':101}").status())
                .isEqualTo(400);
    }

    @Test
    @Verified("operation DeleteRecordingConfiguration: status 204; errors: ResourceNotFoundException")
    void deletedConfiguration_isNotFound() throws Exception {
        ivs.emulator();
        String arn = arn(create("bucket", "'name':'a'"));
        TestResponse deleted = delete(arn);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(get(arn).error()).startsWith("404 ResourceNotFoundException");
        assertThat(delete(arn).error()).startsWith("404 ResourceNotFoundException");
    }

    @Test
    @Verified("operation DeleteRecordingConfiguration: \"associated with a channel, you will get an error (409 …)\"")
    void configurationOfAChannel_cannotBeDeleted_untilTheReferenceIsCleared() throws Exception {
        ivs.emulator();
        String arn = arn(create("bucket", "'name':'a'"));
        clock.advance(Duration.ofSeconds(10));
        String channel = ivs.call("CreateChannel", "{'recordingConfigurationArn':'" + arn + "'}")
                .text("/channel/arn");
        assertThat(delete(arn).error()).startsWith("409 ConflictException");
        assertThat(get(arn).status()).isEqualTo(200);
        ivs.call("UpdateChannel", "{'arn':'" + channel + "','recordingConfigurationArn':''}");
        assertThat(delete(arn).status()).isEqualTo(204);
    }

    @Test
    @Verified("the model's introduction: recording configurations can be tagged")
    void configuration_canBeTagged() throws Exception {
        ivs.emulator();
        String arn = arn(create("bucket", "'tags':{'a':'1'}"));
        ivs.send("POST", IvsUnderTest.tagsPath(arn), "{\"tags\":{\"b\":\"2\"}}");
        ivs.send("DELETE", IvsUnderTest.tagsPath(arn) + "?tagKeys=a", "");
        assertThat(get(arn).at(CONFIGURATION + "/tags").toString()).isEqualTo("{\"b\":\"2\"}");
    }

    private TestResponse create(String bucket, String members) throws IOException, InterruptedException {
        String destination = "'destinationConfiguration':{'s3':{'bucketName':'" + bucket + "'}}";
        return ivs.call("CreateRecordingConfiguration", "{" + destination + "," + members + "}");
    }

    private TestResponse get(String arn) throws IOException, InterruptedException {
        return ivs.call("GetRecordingConfiguration", "{'arn':'" + arn + "'}");
    }

    private TestResponse delete(String arn) throws IOException, InterruptedException {
        return ivs.call("DeleteRecordingConfiguration", "{'arn':'" + arn + "'}");
    }

    private int control(String method, String query, String body) throws IOException, InterruptedException {
        return IvsUnderTest.exchange(ivs.request(method, "/_unusable-buckets" + query, body))
                .status();
    }

    private static String arn(TestResponse created) {
        return created.text(CONFIGURATION + "/arn");
    }
}
