package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.ServiceModel.MemberLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that requests that the emulator does not support are rejected by name, with an error type that AWS does not have. */
class NotEmulatedTest {

    private static final String MODEL = "botocore's ivs/2020-07-14/service-2.json, by tests/emulator/update-model";
    private static final String REJECTED = "400 NotEmulatedException The emulator ";
    private static final String SLATE = "'arn:aws:ivs:us-west-2:123456789012:failover-slate-configuration/abc'";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @ParameterizedTest
    @MethodSource("operationsNotEmulated")
    @Verified(MODEL)
    void operationOfTheModel_isRejectedByName(String operation) throws Exception {
        ivs.emulator();
        assertThat(ivs.call(operation, "{'name':'a'}").error())
                .startsWith(REJECTED + "does not emulate " + operation + ", an operation of the model ivs 2020-07-14 of"
                        + " botocore ");
    }

    static Set<String> operationsNotEmulated() {
        Set<String> operations = new TreeSet<>(ServiceModel.IVS.operations());
        operations.removeAll(emulated().keySet());
        return operations;
    }

    @Test
    @Verified(MODEL)
    void operationsOfTheModel_areEmulatedOrListedAsNotEmulated() {
        assertThat(ServiceModel.IVS.operations())
                .hasSize(46)
                .containsAll(emulated().keySet());
        assertThat(emulated()).hasSize(30);
        assertThat(operationsNotEmulated()).contains("CreateAdConfiguration", "CreateFailoverSlateConfiguration");
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/CommonErrors.html; 404 is rest-json practice")
    void operationInNoModel_isUnknown_asAtAws() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("MakeCoffee", "{}").error())
                .matches("404 UnknownOperationException POST /MakeCoffee is not an operation of the model .*");
        assertThat(ivs.send("GET", "/CreateRecordingConfiguration", "").error()).startsWith("404 UnknownOperation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateChannel", "UpdateChannel"})
    @Verified(MODEL)
    void memberOfTheModel_isRejectedByName_andChangesNothing(String operation) throws Exception {
        ivs.emulator();
        String arn = operation.equals("UpdateChannel") ? "'arn':'" + ivs.channel() + "'," : "";
        long channels = ivs.emulator().state().total().channels();
        assertThat(ivs.call(operation, "{" + arn + "'name':'a','failoverSlateConfigurationArn':" + SLATE + "}")
                        .error())
                .startsWith(REJECTED + "does not emulate the member failoverSlateConfigurationArn of " + operation
                        + ", which is in the model ivs 2020-07-14 of botocore ");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo((int) channels);
        assertThat(ivs.call("ListChannels", "{'filterByName':'a'}").at("/channels"))
                .isEmpty();
    }

    @Test
    @Verified(MODEL)
    void listFilterOfTheModel_isRejectedByName() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("ListChannels", "{'filterByFailoverSlateConfigurationArn':" + SLATE + "}")
                        .error())
                .startsWith(REJECTED
                        + "does not emulate the member filterByFailoverSlateConfigurationArn of ListChannels,");
    }

    @Test
    @Verified(
            "tests/emulator/README.md: AWS ignores unknown members, smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html")
    void memberInNoModel_isRejected_withKnownMembers() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("CreateStreamKey", "{'chanelArn':'x'}").error())
                .startsWith(REJECTED + "rejects chanelArn in the body of CreateStreamKey, where AWS would ignore it."
                        + " The model ivs 2020-07-14 of botocore ")
                .contains(" has: [channelArn, tags].");
    }

    @Test
    @Verified("tests/emulator/README.md: nested members, too")
    void nestedMemberInNoModel_isRejectedWithPath() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("CreateChannel", "{'multitrackInputConfiguration':{'enabled':false,'polcy':'ALLOW'}}")
                        .error())
                .startsWith(REJECTED + "rejects multitrackInputConfiguration.polcy in the body of CreateChannel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /ListChannels?maxResults=5 | {} | maxResults in the query of ListChannels | in the body",
                "DELETE | /tags/ARN?tagkeys=a | | tagkeys in the query of UntagResource | has: [tagKeys]",
                "DELETE | /tags/ARN | {\"tagKeys\":[\"a\"]} | tagKeys in the body of UntagResource | in the query",
                "GET | /tags/ARN?maxResults=5 | | maxResults in the query of ListTagsForResource | has: []",
                "POST | /tags/ARN | {\"tags\":{},\"resourceArn\":\"x\"} | resourceArn in the body of TagResource | in the path",
                "POST | /tags/ARN?tagKeys=a | {\"tags\":{}} | tagKeys in the query of TagResource | has: []",
            })
    @Verified("UntagResourceRequest.tagKeys: location querystring; TagResourceRequest.resourceArn: location uri")
    void memberInWrongPartOfRequest_isRejected(String method, String path, String body, String member, String hint)
            throws Exception {
        ivs.emulator();
        String arn = ivs.call("CreateChannel", "{'tags':{'a':'1'}}").text("/channel/arn");
        assertThat(ivs.send(method, path.replace("ARN", arn), body == null ? "" : body)
                        .error())
                .startsWith(REJECTED + "rejects " + member + ", where AWS would ignore it.")
                .contains(hint);
        assertThat(ivs.call("GetChannel", "{'arn':'" + arn + "'}").text("/channel/tags/a"))
                .isEqualTo("1");
    }

    @Test
    @Verified("a guess: JSON null counts as absent, whether the member is known or not")
    void nullOfAnUnknownMember_countsAsAbsent() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("CreateChannel", "{'failoverSlateConfigurationArn':null,'nmae':null}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Verified(MODEL)
    void emulatedMembers_areAllInTheModel() {
        emulated()
                .forEach((name, operation) -> assertThat(
                                operation.input().paths().toList())
                        .as(name)
                        .isSubsetOf(Stream.of(MemberLocation.values())
                                .flatMap(location -> ServiceModel.IVS.members(name, location).stream())
                                .toList()));
    }

    @Test
    @Verified(MODEL)
    void membersNotEmulated_areThoseInTheReadme() {
        assertThat(emulated().entrySet().stream()
                        .flatMap(each -> Stream.of(MemberLocation.values())
                                .flatMap(location -> ServiceModel.IVS.members(each.getKey(), location).stream())
                                .filter(member ->
                                        each.getValue().input().paths().noneMatch(member::equals))
                                .map(member -> each.getKey() + "." + member))
                        .sorted())
                .containsExactly(
                        "CreateChannel.failoverSlateConfigurationArn",
                        "ListChannels.filterByFailoverSlateConfigurationArn",
                        "UpdateChannel.failoverSlateConfigurationArn");
    }

    @Test
    @Verified("tests/emulator/README.md: what it does not emulate")
    void readme_hasModelDate_andNumberOfMissingOperations() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String version = ServiceModel.IVS.version();
        assertThat(version).matches("ivs 2020-07-14 of botocore [0-9.]+ \\(\\d{4}-\\d\\d-\\d\\d\\)");
        assertThat(readme)
                .contains("model of " + version.substring(version.indexOf("botocore")) + ".")
                .contains("- " + operationsNotEmulated().size() + " operations of the model");
    }

    @Test
    @Verified("tests/emulator/README.md: faults of operations that are not emulated")
    void operationNotEmulated_isCounted_andCanHaveFaults() throws Exception {
        ivs.emulator()
                .faults()
                .add(InjectedFault.response("PutMetadata", 404, "ChannelNotBroadcasting", "{\"message\":\"off\"}")
                        .onCalls(1));
        assertThat(ivs.call("PutMetadata", "{}").error()).isEqualTo("404 ChannelNotBroadcasting off");
        assertThat(ivs.call("PutMetadata", "{}").error()).startsWith(REJECTED);
        assertThat(ivs.emulator().calls().of("PutMetadata")).isEqualTo(2);
    }

    private static Map<String, Operation> emulated() {
        return IvsUnderTest.operations(EmulatorOptions.defaults());
    }
}
