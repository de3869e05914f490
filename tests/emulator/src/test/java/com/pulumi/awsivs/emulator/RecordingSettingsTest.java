package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the values that the members of a recording configuration can have, and their defaults. */
class RecordingSettingsTest {

    private static final String DESTINATION =
            "'destinationConfiguration':{'s3':{'bucketName':'demo-recording-bucket'}}";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @RegisterExtension
    final IvsUnderTest filled =
            new IvsUnderTest(EmulatorOptions.defaults().withRecordingDefaults(RecordingDefaults.FILLED));

    @Test
    @Verified("awscli/examples/ivs/create-recording-configuration.rst")
    void configurationWithAllMembers_isReturnedAsSent() throws Exception {
        ivs.emulator();
        String members = DESTINATION + ",'name':'test-recording-config','recordingReconnectWindowSeconds':60,"
                + "'tags':{'key1':'value1'},'renditionConfiguration':{'renditionSelection':'CUSTOM','renditions':['HD']},"
                + "'thumbnailConfiguration':{'recordingMode':'INTERVAL','targetIntervalSeconds':1,"
                + "'resolution':'LOWEST_RESOLUTION','storage':['LATEST']}";
        TestResponse created = ivs.call("CreateRecordingConfiguration", "{" + members + "}");
        ObjectNode configuration = (ObjectNode) created.at("/recordingConfiguration");
        String arn = configuration.remove("arn").asText();
        assertThat(configuration.remove("state").asText()).isEqualTo("CREATING");
        assertThat(configuration).isEqualTo(JsonNodes.parse(("{" + members + "}").replace('\'', '"')));
        ObjectNode read = (ObjectNode)
                ivs.call("GetRecordingConfiguration", "{'arn':'" + arn + "'}").at("/recordingConfiguration");
        read.remove(List.of("arn", "state"));
        assertThat(read).isEqualTo(configuration);
    }

    @Test
    @Verified("CreateRecordingConfigurationRequest: defaults; that responses contain them, and no name, is a guess")
    void configurationWithBucketOnly_hasDocumentedDefaults() throws Exception {
        ivs.emulator();
        ObjectNode configuration = created("");
        assertThat(configuration.has("name")).isFalse();
        assertThat(configuration.path("tags").toString()).isEqualTo("{}");
        assertThat(configuration.path("recordingReconnectWindowSeconds").intValue())
                .isZero();
        assertThat(configuration.path("renditionConfiguration").toString())
                .isEqualTo("{\"renditionSelection\":\"ALL\"}");
        assertThat(configuration.path("thumbnailConfiguration").toString())
                .isEqualTo(
                        "{\"recordingMode\":\"INTERVAL\",\"targetIntervalSeconds\":60,\"storage\":[\"SEQUENTIAL\"]}");
    }

    @Test
    @Verified("shape ThumbnailConfiguration: resolution, \"Default: Null\"; that IVS may fill it in is a guess")
    void recordingDefaultsFilled_thumbnailsHaveAResolution() throws Exception {
        filled.emulator();
        assertThat(resolution("")).isEqualTo("FULL_HD");
        assertThat(resolution(",'thumbnailConfiguration':{'resolution':'SD'}")).isEqualTo("SD");
    }

    private String resolution(String members) throws Exception {
        return filled.call("CreateRecordingConfiguration", "{" + DESTINATION + members + "}")
                .text("/recordingConfiguration/thumbnailConfiguration/resolution");
    }

    @Test
    @Verified(
            "shape ThumbnailConfiguration: an interval \"only if recordingMode is INTERVAL\"; the response is a guess")
    void thumbnailsDisabled_haveNoInterval() throws Exception {
        ivs.emulator();
        assertThat(created(",'thumbnailConfiguration':{'recordingMode':'DISABLED'}")
                        .path("thumbnailConfiguration")
                        .toString())
                .isEqualTo("{\"recordingMode\":\"DISABLED\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'recordingReconnectWindowSeconds':0",
                ",'recordingReconnectWindowSeconds':300",
                ",'thumbnailConfiguration':{'targetIntervalSeconds':1}",
                ",'thumbnailConfiguration':{'recordingMode':'INTERVAL','targetIntervalSeconds':60}",
                ",'thumbnailConfiguration':{'storage':['SEQUENTIAL','LATEST'],'resolution':'FULL_HD'}",
                ",'renditionConfiguration':{'renditionSelection':'NONE'}",
                ",'renditionConfiguration':{'renditionSelection':'ALL','renditions':['SD']}",
                ",'renditionConfiguration':{'renditionSelection':'CUSTOM','renditions':['SD','HD','FULL_HD']}"
            })
    @Verified(
            "shapes RecordingReconnectWindowSeconds, TargetIntervalSeconds, ThumbnailConfiguration; renditions without"
                    + " CUSTOM: \"otherwise, this field is irrelevant\"")
    void allowedSettings_areAccepted(String members) throws Exception {
        ivs.emulator();
        assertThat(created(members).path("state").asText()).isEqualTo("CREATING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'recordingReconnectWindowSeconds':301 | recordingReconnectWindowSeconds",
                "'recordingReconnectWindowSeconds':-1 | recordingReconnectWindowSeconds",
                "'recordingReconnectWindowSeconds':1.5 | recordingReconnectWindowSeconds",
                "'thumbnailConfiguration':{'targetIntervalSeconds':0} | thumbnailConfiguration.targetIntervalSeconds",
                "'thumbnailConfiguration':{'targetIntervalSeconds':61} | thumbnailConfiguration.targetIntervalSeconds",
                "'thumbnailConfiguration':{'recordingMode':'INTERVAL'} | thumbnailConfiguration.targetIntervalSeconds",
                "'thumbnailConfiguration':{'recordingMode':'DISABLED','targetIntervalSeconds':5}"
                        + " | thumbnailConfiguration.targetIntervalSeconds",
                "'thumbnailConfiguration':{'recordingMode':'ALWAYS'} | thumbnailConfiguration.recordingMode",
                "'thumbnailConfiguration':{'resolution':'4K'} | thumbnailConfiguration.resolution",
                "'thumbnailConfiguration':{'storage':['OLDEST']} | thumbnailConfiguration.storage",
                "'renditionConfiguration':{'renditionSelection':'SOME'} | renditionConfiguration.renditionSelection",
                "'renditionConfiguration':{'renditionSelection':'CUSTOM'} | renditionConfiguration.renditions",
                "'renditionConfiguration':{'renditionSelection':'CUSTOM','renditions':[]}"
                        + " | renditionConfiguration.renditions",
                "'renditionConfiguration':{'renditions':['4K']} | renditionConfiguration.renditions",
                "'name':'a b' | name"
            })
    @Verified(
            "ranges, enums and \"must be specified\" of the model; INTERVAL without and DISABLED with an interval: \"configurable"
                    + " (and required) only if recordingMode is INTERVAL\"; that they are rejected is a guess")
    void invalidSetting_isRejected(String members, String member) throws Exception {
        assertThat(ivs.call("CreateRecordingConfiguration", "{" + DESTINATION + "," + members + "}")
                        .error())
                .isEqualTo("400 ValidationException Request member: " + member + " failed to satisfy the constraints");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Bucket", "my_bucket", "a/b", "arn:aws:s3:::bucket"})
    @Verified("shape S3DestinationBucketName: 3 to 63 characters of [a-z0-9-.]")
    void invalidBucketName_isRejected(String name) throws Exception {
        assertThat(ivs.call(
                                "CreateRecordingConfiguration",
                                "{'destinationConfiguration':{'s3':{'bucketName':'" + name + "'}}}")
                        .error())
                .isEqualTo("400 ValidationException Request member: destinationConfiguration.s3.bucketName failed to"
                        + " satisfy the constraints");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | destinationConfiguration",
                "{'destinationConfiguration':{}} | destinationConfiguration.s3",
                "{'destinationConfiguration':{'s3':{}}} | destinationConfiguration.s3.bucketName"
            })
    @Verified(
            "CreateRecordingConfigurationRequest and S3DestinationConfiguration: required; s3: \"one and only one type\"")
    void missingDestination_isRejected(String body, String member) throws Exception {
        assertThat(ivs.call("CreateRecordingConfiguration", body).error())
                .isEqualTo(
                        "400 ValidationException CreateRecordingConfiguration." + member + " is a required attribute");
    }

    private ObjectNode created(String members) throws Exception {
        TestResponse response = ivs.call("CreateRecordingConfiguration", "{" + DESTINATION + members + "}");
        return (ObjectNode) response.at("/recordingConfiguration");
    }
}
