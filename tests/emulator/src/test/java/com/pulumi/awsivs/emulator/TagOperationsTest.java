package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagOperationsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified(
            "awscli/examples/ivs/tag-resource.rst, list-tags-for-resource.rst; operation TagResource: adds or updates")
    void tagResource_addsAndOverwritesTags() throws Exception {
        String arn = ivs.call("CreateChannel", "{'tags':{'a':'1','b':'2'}}").text("/channel/arn");
        TestResponse tagged = tag(arn, "{'b':'3','ü x+':''}");
        assertThat(tagged.status()).isEqualTo(200);
        assertThat(tagged.body()).isEqualTo("{}");
        TestResponse list = ivs.send("GET", IvsUnderTest.tagsPath(arn), "");
        assertThat(list.body()).isEqualTo("{\"tags\":{\"a\":\"1\",\"b\":\"3\",\"ü x+\":\"\"}}");
        assertThat(ivs.call("GetChannel", "{'arn':'" + arn + "'}").at("/channel/tags"))
                .isEqualTo(list.at("/tags"));
    }

    @Test
    @Verified("UntagResourceRequest.tagKeys: repeated in the query; awscli/examples/ivs/untag-resource.rst")
    void untagResource_removesTags_andIgnoresMissingKeys() throws Exception {
        String arn = ivs.call("CreateChannel", "{'tags':{'k 1':'1','b':'2','c':'3'}}")
                .text("/channel/arn");
        String path = IvsUnderTest.tagsPath(arn) + "?tagKeys=k%201&tagKeys=b&tagKeys=d%2C";
        assertThat(ivs.send("DELETE", path, "").body()).isEqualTo("{}");
        assertThat(ivs.send("GET", IvsUnderTest.tagsPath(arn), "").body()).isEqualTo("{\"tags\":{\"c\":\"3\"}}");
    }

    @Test
    @Verified("TagResourceRequest.resourceArn: \"must be URL-encoded\"; curl and some clients leave it as it is")
    void unencodedArn_isAccepted() throws Exception {
        ivs.emulator();
        String arn = ivs.channel();
        assertThat(ivs.send("GET", "/tags/" + arn, "").status()).isEqualTo(200);
    }

    @Test
    @Verified("the model's introduction: channels, stream keys and playback key pairs can be tagged")
    void streamKey_canBeTagged() throws Exception {
        String key = ivs.call("CreateChannel", "{}").text("/streamKey/arn");
        tag(key, "{'a':'1'}");
        assertThat(ivs.call("GetStreamKey", "{'arn':'" + key + "'}").text("/streamKey/tags/a"))
                .isEqualTo("1");
    }

    @Test
    @Verified("operations TagResource, UntagResource, ListTagsForResource: errors: ResourceNotFoundException")
    void unknownResource_isNotFound() throws Exception {
        String arn = ivs.channel() + "x";
        assertThat(tag(arn, "{'a':'1'}").status()).isEqualTo(404);
        assertThat(ivs.send("GET", IvsUnderTest.tagsPath(arn), "").status()).isEqualTo(404);
        assertThat(ivs.send("DELETE", IvsUnderTest.tagsPath(arn) + "?tagKeys=a", "")
                        .status())
                .isEqualTo(404);
        assertThat(ivs.send("GET", "/tags/nope", "").status()).isEqualTo(400);
    }

    @Test
    @Verified("shape Tags: at most 50; docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html")
    void fiftyFirstTag_isRejected() throws Exception {
        String arn = ivs.channel();
        String fifty = IntStream.range(0, 50).mapToObj(n -> "'k" + n + "':''").collect(Collectors.joining(","));
        assertThat(tag(arn, "{" + fifty + "}").status()).isEqualTo(200);
        assertThat(tag(arn, "{'k0':'again'}").status()).isEqualTo(200);
        assertThat(tag(arn, "{'more':''}").error()).startsWith("400 ValidationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'aws:x':'1'}", "{'AWS:x':'1'}", "{'':'1'}", "{'a,b':'1'}", "{'a':'b;c'}", "{'a':1}", "[]"})
    @Verified(
            "shapes TagKey, TagValue; best-practices-and-strats.html: the prefix aws: is reserved in upper and lower case")
    void invalidTag_isRejected(String tags) throws Exception {
        assertThat(tag(ivs.channel(), tags).error()).startsWith("400 ValidationException");
    }

    private TestResponse tag(String arn, String tags) throws IOException, InterruptedException {
        return ivs.send("POST", IvsUnderTest.tagsPath(arn), ("{'tags':" + tags + "}").replace('\'', '"'));
    }
}
