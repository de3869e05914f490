package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the operations of STS, and faults that are injected into them. */
class StsRequestHandlerTest {

    private static final String FAULTS = "tests/emulator/README.md: faults";
    private static final String ERRORS = "smithy.io/2.0/aws/protocols/aws-query-protocol.html: error responses";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html")
    void getCallerIdentity_returnsAccount() throws Exception {
        ivs.emulator();
        TestResponse response = call("GetCallerIdentity");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("<Account>123456789012</Account>");
        assertThat(IvsUnderTest.exchange(ivs.request("POST", "/", "Action=GetCallerIdentity"))
                        .body())
                .contains("<Code>MissingAuthenticationToken");
    }

    @Test
    @Verified("docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html")
    void assumeRole_succeedsForOwnAccountOnly() throws Exception {
        ivs.emulator();
        String query = "Action=AssumeRole&Version=2011-06-15&RoleSessionName=me&RoleArn=arn:aws:iam::%s:role/deploy";
        TestResponse response = ivs.send("POST", "/", query.formatted("123456789012"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("assumed-role/deploy/me</Arn>", "<SessionToken>");
        TestResponse denied = ivs.send("POST", "/", query.formatted("210987654321"));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body()).contains("<Code>AccessDenied");
        assertThat(ivs.send("POST", "/", query.formatted("me")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetSessionToken", "AssumeRoleWithWebIdentity", "AssumeRoleWithSAML"})
    @Verified("botocore's sts/2011-06-15/service-2.json, by tests/emulator/update-model")
    void operationOfTheModel_isRejectedByName_signedOrNot(String operation) throws Exception {
        ivs.emulator();
        String error = "<Code>NotEmulatedException</Code><Message>The emulator does not emulate " + operation + ", ";
        assertThat(call(operation).status()).isEqualTo(400);
        assertThat(call(operation).body()).contains(error);
        assertThat(IvsUnderTest.exchange(ivs.request("POST", "/", "Action=" + operation))
                        .body())
                .contains(error);
    }

    @Test
    @Verified("docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html: InvalidAction, 400")
    void operationInNoModel_isInvalid_asAtAws() throws Exception {
        ivs.emulator();
        assertThat(call("GetCallerldentity").status()).isEqualTo(400);
        assertThat(call("GetCallerldentity").body())
                .contains("<Code>InvalidAction</Code><Message>Could not find operation GetCallerldentity ");
    }

    @Test
    @Verified(FAULTS)
    void givenResponse_isSentInXmlOfSts_onChosenCall() throws Exception {
        addFault("{'operation':'GetCallerIdentity','kind':'answer','calls':[2],'status':403,'type':'AccessDenied',"
                + "'body':{'message':'no <sts> & you'}}");
        assertThat(call("GetCallerIdentity").status()).isEqualTo(200);
        TestResponse denied = call("GetCallerIdentity");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.header("Content-Type")).isEqualTo("text/xml");
        assertThat(denied.body())
                .contains(
                        "<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no &lt;sts> &amp; you</Message>");
        assertThat(call("GetCallerIdentity").status()).isEqualTo(200);
        assertThat(ivs.emulator().calls().of("GetCallerIdentity")).isEqualTo(3);
    }

    @Test
    @Verified(ERRORS)
    void givenTextBody_isSentAsMessage_andXmlBodyUnchanged() throws Exception {
        ivs.emulator()
                .faults()
                .add(InjectedFault.response("AssumeRole", 400, "ExpiredTokenException", "too late")
                        .onCalls(1));
        ivs.emulator().faults().add(InjectedFault.response("AssumeRole", 500, "InternalFailure", "<Oops/>"));
        assertThat(call("AssumeRole").body()).contains("<Code>ExpiredTokenException</Code><Message>too late</Message>");
        assertThat(call("AssumeRole").body()).isEqualTo("<Oops/>");
    }

    @Test
    @Verified(FAULTS)
    void givenResponseWithoutType_looksLikeAProxy() throws Exception {
        addFault("{'operation':'GetCallerIdentity','kind':'answer','status':502,'body':'<html>Bad Gateway</html>'}");
        TestResponse response = call("GetCallerIdentity");
        assertThat(response.status()).isEqualTo(502);
        assertThat(response.header("Via")).isEqualTo("1.1 proxy");
        assertThat(response.header("x-amzn-RequestId")).isEmpty();
        assertThat(response.body()).isEqualTo("<html>Bad Gateway</html>");
    }

    @Test
    @Verified("docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html: throttling, 400")
    void throttledCall_hasErrorOfSts_andIsCounted() throws Exception {
        addFault("{'operation':'GetCallerIdentity','kind':'throttle','calls':[1]}");
        assertThat(call("GetCallerIdentity").body())
                .contains("<Code>Throttling</Code><Message>Rate exceeded</Message>");
        assertThat(call("GetCallerIdentity").status()).isEqualTo(200);
        assertThat(ivs.emulator().calls().throttled("GetCallerIdentity")).isEqualTo(1);
    }

    @Test
    @Verified(FAULTS)
    void droppedCall_endsWithoutResponse() {
        ivs.emulator().faults().add(InjectedFault.dropBeforeCommit("GetCallerIdentity"));
        assertThatThrownBy(() -> call("GetCallerIdentity")).isInstanceOf(IOException.class);
    }

    @Test
    @Verified("tests/emulator/README.md: faults: * is every operation of IVS")
    void faultOnAllOperations_affectsIvsOnly() throws Exception {
        addFault("{'operation':'*','kind':'throttle'}");
        assertThat(ivs.call("ListChannels", "{}").status()).isEqualTo(429);
        assertThat(call("GetCallerIdentity").status()).isEqualTo(200);
    }

    private TestResponse call(String operation) throws IOException, InterruptedException {
        return ivs.send("POST", "/", "Action=" + operation + "&Version=2011-06-15");
    }

    private void addFault(String json) throws IOException, InterruptedException {
        ivs.emulator();
        assertThat(IvsUnderTest.exchange(ivs.request("POST", "/_faults", json.replace('\'', '"')))
                        .status())
                .isEqualTo(200);
    }
}
