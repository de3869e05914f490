package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceResponse;

class TagsTest {

    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh";

    /** Notes what is asked of it. */
    private static final class Asked implements IvsClient {

        final List<TagResourceRequest> tagged = new ArrayList<>();
        final List<UntagResourceRequest> untagged = new ArrayList<>();

        @Override
        public TagResourceResponse tagResource(TagResourceRequest request) {
            tagged.add(request);
            return TagResourceResponse.builder().build();
        }

        @Override
        public UntagResourceResponse untagResource(UntagResourceRequest request) {
            untagged.add(request);
            return UntagResourceResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "ivs";
        }

        @Override
        public void close() {}
    }

    private final Asked ivs = new Asked();

    private void update(Map<String, String> old, Map<String, String> now) {
        Tags.update(ivs, ARN, old, now, reached::add);
    }

    private final List<Map<String, String>> reached = new ArrayList<>();

    @Test
    void afterEachCallItIsKnownWhichTagsThereAre() {
        update(Map.of("a", "1", "b", "1"), Map.of("b", "2"));
        assertThat(reached).containsExactly(Map.of("b", "1"), Map.of("b", "2"));
    }

    @Test
    void equalTagsAreNoCall() {
        update(Map.of(), Map.of());
        update(Map.of("a", "1", "b", ""), Map.of("b", "", "a", "1"));
        assertThat(ivs.tagged).isEmpty();
        assertThat(ivs.untagged).isEmpty();
    }

    @Test
    void onlyWhatIsNewOrChangedIsSent() {
        update(Map.of("a", "1", "b", "1"), Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(ivs.tagged).singleElement().satisfies(request -> {
            assertThat(request.resourceArn()).isEqualTo(ARN);
            assertThat(request.tags()).isEqualTo(Map.of("b", "2", "c", "3"));
        });
        assertThat(ivs.untagged).isEmpty();
    }

    @Test
    void whatIsGoneIsRemovedByItsKeys() {
        update(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "1"));
        assertThat(ivs.untagged).singleElement().satisfies(request -> {
            assertThat(request.resourceArn()).isEqualTo(ARN);
            assertThat(request.tagKeys()).containsExactlyInAnyOrder("b", "c");
        });
        assertThat(ivs.tagged).isEmpty();
    }

    @Test
    void anEmptyValueIsAValue() {
        update(Map.of("a", "1"), Map.of("a", ""));
        assertThat(ivs.tagged).extracting(TagResourceRequest::tags).containsExactly(Map.of("a", ""));
    }

    @Test
    void aKeyInAnotherCaseIsAnotherKey() {
        update(Map.of("Stage", "1"), Map.of("stage", "1"));
        assertThat(ivs.untagged).extracting(UntagResourceRequest::tagKeys).containsExactly(List.of("Stage"));
        assertThat(ivs.tagged).extracting(TagResourceRequest::tags).containsExactly(Map.of("stage", "1"));
    }

    @Test
    void tagsThatAwsMakesAreNotOurs() {
        assertThat(Tags.own(Map.of("aws:cloudformation:stack", "x", "awsome", "y", "a", "")))
                .isEqualTo(Map.of("awsome", "y", "a", ""));
    }
}
