package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaybackRestrictionPolicyOperationsTest {

    private static final String POLICY = "/playbackRestrictionPolicy";
    private static final String POLICIES = "/playbackRestrictionPolicies";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("awscli/examples/ivs/create-playback-restriction-policy.rst, get-playback-restriction-policy.rst")
    void policyWithAllMembers_isReturnedAsSent() throws Exception {
        TestResponse created = create("'name':'test-policy','enableStrictOriginEnforcement':true,'tags':{'k':'v'},"
                + "'allowedCountries':['US','MX'],'allowedOrigins':['https://www.website1.com']");
        String arn = created.text(POLICY + "/arn");
        assertThat(arn).matches("arn:aws:ivs:[a-z0-9-]+:\\d{12}:playback-restriction-policy/[a-zA-Z0-9]{12}");
        assertThat(created.at(POLICY + "/allowedCountries").toString()).isEqualTo("[\"US\",\"MX\"]");
        assertThat(created.at(POLICY + "/allowedOrigins").toString()).isEqualTo("[\"https://www.website1.com\"]");
        assertThat(created.at(POLICY + "/enableStrictOriginEnforcement").booleanValue())
                .isTrue();
        assertThat(created.text(POLICY + "/name")).isEqualTo("test-policy");
        assertThat(created.text(POLICY + "/tags/k")).isEqualTo("v");
        assertThat(get(arn).at(POLICY)).isEqualTo(created.at(POLICY));
    }

    @Test
    @Verified(
            "shape PlaybackRestrictionPolicy: defaults, required lists; that there is no name and tags are {} is a guess")
    void policyWithoutMembers_allowsAll() throws Exception {
        TestResponse created = create("");
        assertThat(created.at(POLICY + "/allowedCountries").isArray()).isTrue();
        assertThat(created.at(POLICY + "/allowedCountries")).isEmpty();
        assertThat(created.at(POLICY + "/allowedOrigins").isArray()).isTrue();
        assertThat(created.at(POLICY + "/allowedOrigins")).isEmpty();
        assertThat(created.at(POLICY + "/enableStrictOriginEnforcement").isBoolean())
                .isTrue();
        assertThat(created.at(POLICY + "/enableStrictOriginEnforcement").booleanValue())
                .isFalse();
        assertThat(created.at(POLICY).has("name")).isFalse();
        assertThat(created.at(POLICY + "/tags").isObject()).isTrue();
    }

    @Test
    @Verified("awscli/examples/ivs/update-playback-restriction-policy.rst: a partial update, a whole response")
    void update_keepsAbsentSettings() throws Exception {
        String arn = arn(create("'name':'a','allowedCountries':['US'],'enableStrictOriginEnforcement':true"));
        TestResponse updated = update(arn, "'enableStrictOriginEnforcement':false");
        assertThat(updated.text(POLICY + "/allowedCountries/0")).isEqualTo("US");
        assertThat(updated.text(POLICY + "/name")).isEqualTo("a");
        assertThat(updated.at(POLICY + "/enableStrictOriginEnforcement").booleanValue())
                .isFalse();
        assertThat(get(arn).at(POLICY)).isEqualTo(updated.at(POLICY));
    }

    @Test
    @Verified("alchemy PlaybackRestrictionPolicy.test.ts, live: lists are replaced; that [] and '' clear is a guess")
    void update_replacesOrClearsListsAndName() throws Exception {
        String arn = arn(create("'name':'a','allowedCountries':['US','CA'],'allowedOrigins':['https://example.com']"));
        TestResponse replaced = update(arn, "'allowedCountries':['US']");
        assertThat(replaced.at(POLICY + "/allowedCountries").toString()).isEqualTo("[\"US\"]");
        assertThat(replaced.at(POLICY + "/allowedOrigins")).hasSize(1);
        TestResponse cleared = update(arn, "'allowedCountries':[],'allowedOrigins':[],'name':''");
        assertThat(cleared.at(POLICY + "/allowedCountries")).isEmpty();
        assertThat(cleared.at(POLICY + "/allowedOrigins")).isEmpty();
        assertThat(cleared.at(POLICY).has("name")).isFalse();
    }

    @Test
    @Verified("UpdatePlaybackRestrictionPolicyRequest has no tags; operation TagResource")
    void tags_areChangedByTagOperationsOnly() throws Exception {
        ivs.emulator();
        String arn = arn(create("'tags':{'a':'1'}"));
        assertThat(update(arn, "'tags':{}").error()).startsWith("400 NotEmulatedException");
        ivs.send("POST", IvsUnderTest.tagsPath(arn), "{\"tags\":{\"b\":\"2\"}}");
        assertThat(get(arn).at(POLICY + "/tags").toString()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    @Verified("operation DeletePlaybackRestrictionPolicy: status 204; errors: ResourceNotFoundException")
    void deletedPolicy_isNotFound() throws Exception {
        String arn = arn(create(""));
        TestResponse deleted = delete(arn);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(get(arn).error()).startsWith("404 ResourceNotFoundException");
        assertThat(delete(arn).error()).startsWith("404 ResourceNotFoundException");
        assertThat(update(arn, "'name':'a'").error()).startsWith("404 ResourceNotFoundException");
    }

    @Test
    @Verified(
            "operation DeletePlaybackRestrictionPolicy: errors: ConflictException; that a channel causes it is a guess")
    void policyOfAChannel_cannotBeDeleted_untilTheReferenceIsCleared() throws Exception {
        String arn = arn(create(""));
        String channel = ivs.call("CreateChannel", "{'playbackRestrictionPolicyArn':'" + arn + "'}")
                .text("/channel/arn");
        assertThat(delete(arn).error()).startsWith("409 ConflictException");
        assertThat(get(arn).status()).isEqualTo(200);
        ivs.call("UpdateChannel", "{'arn':'" + channel + "','playbackRestrictionPolicyArn':''}");
        assertThat(delete(arn).status()).isEqualTo(204);
    }

    @Test
    @Verified("ListPlaybackRestrictionPoliciesRequest.maxResults: \"Default: 1\"; order of creation is a guess")
    void listWithoutPageSize_returnsOnePolicyAPage() throws Exception {
        ivs.emulator();
        String first = arn(create("'name':'a'"));
        String second = arn(create("'name':'b','tags':{'k':'v'}"));
        TestResponse page = ivs.call("ListPlaybackRestrictionPolicies", "{}");
        assertThat(page.at(POLICIES)).hasSize(1);
        assertThat(page.text(POLICIES + "/0/arn")).isEqualTo(first);
        TestResponse last =
                ivs.call("ListPlaybackRestrictionPolicies", "{'nextToken':'" + page.text("/nextToken") + "'}");
        assertThat(last.at(POLICIES + "/0")).isEqualTo(get(second).at(POLICY));
        assertThat(last.json().has("nextToken")).isFalse();
        assertThat(ivs.call("ListPlaybackRestrictionPolicies", "{'maxResults':100}")
                        .at(POLICIES))
                .hasSize(2);
    }

    @Test
    @Verified("shape MaxPlaybackRestrictionPolicyResults: 1 to 100")
    void pageOf101Policies_isRejected() throws Exception {
        assertThat(ivs.call("ListPlaybackRestrictionPolicies", "{'maxResults':101}")
                        .error())
                .startsWith("400 ValidationException");
    }

    private TestResponse create(String members) throws IOException, InterruptedException {
        return ivs.call("CreatePlaybackRestrictionPolicy", "{" + members + "}");
    }

    private TestResponse get(String arn) throws IOException, InterruptedException {
        return ivs.call("GetPlaybackRestrictionPolicy", "{'arn':'" + arn + "'}");
    }

    private TestResponse update(String arn, String members) throws IOException, InterruptedException {
        return ivs.call("UpdatePlaybackRestrictionPolicy", "{'arn':'" + arn + "'," + members + "}");
    }

    private TestResponse delete(String arn) throws IOException, InterruptedException {
        return ivs.call("DeletePlaybackRestrictionPolicy", "{'arn':'" + arn + "'}");
    }

    private static String arn(TestResponse created) {
        return created.text(POLICY + "/arn");
    }
}
