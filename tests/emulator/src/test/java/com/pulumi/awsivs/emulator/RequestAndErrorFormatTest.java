package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestAndErrorFormatTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/CommonErrors.html: MissingAuthenticationToken, 403")
    void unsignedCall_isRejected() throws Exception {
        TestResponse response = IvsUnderTest.exchange(ivs.request("POST", "/ListChannels", "{}"));
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.header("x-amzn-ErrorType")).startsWith("MissingAuthenticationToken");
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/CommonErrors.html: IncompleteSignature")
    void incompleteSignature_isRejected() throws Exception {
        TestResponse response = IvsUnderTest.exchange(
                ivs.request("POST", "/ListChannels", "{}").header("Authorization", "AWS4-HMAC-SHA256 Credential=x"));
        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    @Verified("smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html; botocore parsers: x-amzn-requestid")
    void everyResponse_hasRequestId() throws Exception {
        String arn = ivs.channel();
        assertThat(ivs.call("GetChannel", "{'arn':'" + arn + "'}").header("x-amzn-RequestId"))
                .isNotEmpty();
        assertThat(ivs.call("GetChannel", "{}").header("x-amzn-RequestId")).isNotEmpty();
        assertThat(ivs.call("DeleteChannel", "{'arn':'" + arn + "'}").header("x-amzn-RequestId"))
                .isNotEmpty();
    }

    @Test
    @Verified("every error shape: exceptionMessage; provider-upjet-aws issue 551: message")
    void error_hasMessageInBothMembers() throws Exception {
        ivs.emulator();
        TestResponse response = ivs.call("GetChannel", "{'arn':'nope'}");
        assertThat(response.text("/message")).isEqualTo("Request member: arn failed to satisfy the constraints");
        assertThat(response.text("/exceptionMessage")).isEqualTo(response.text("/message"));
    }

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/CommonErrors.html; status 404 is rest-json practice")
    void unknownOperation_isNotFound() throws Exception {
        assertThat(ivs.call("MakeCoffee", "{}").status()).isEqualTo(404);
        ivs.emulator();
        assertThat(ivs.call("MakeCoffee", "{}").header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
        assertThat(ivs.send("GET", "/ListChannels", "").status()).isEqualTo(404);
    }

    @Test
    @Verified("smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html: SerializationException")
    void bodyThatIsNoJsonObject_isRejected() throws Exception {
        assertThat(ivs.call("GetChannel", "{'arn':").status()).isEqualTo(400);
        assertThat(ivs.call("GetChannel", "[]").status()).isEqualTo(400);
    }

    @Test
    @Verified("a guess: the model knows no null")
    void nulls_countAsAbsent() throws Exception {
        TestResponse response =
                ivs.call("CreateChannel", "{'name':'a','type':null,'multitrackInputConfiguration':{'policy':null}}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text("/channel/type")).isEqualTo("STANDARD");
    }

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/Welcome.html: resources are per account and region")
    void resource_isFoundInItsRegionAndAccountOnly() throws Exception {
        ivs.emulator();
        String arn = ivs.channel();
        String body = "{\"arn\":\"" + arn + "\"}";
        assertThat(ivs.sendAs(new SignatureV4("EXAMPLE", "x", "us-west-2"), "POST", "/GetChannel", body)
                        .status())
                .isEqualTo(200);
        assertThat(ivs.sendAs(new SignatureV4("EXAMPLE", "x", "eu-west-1"), "POST", "/GetChannel", body)
                        .status())
                .isEqualTo(404);
        assertThat(ivs.sendAs(new SignatureV4("210987654321", "x", "us-west-2"), "POST", "/GetChannel", body)
                        .status())
                .isEqualTo(404);
    }
}
