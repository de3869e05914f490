package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleProvider.Inputs;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

/** Tests the responses and the errors of lists over gRPC. */
class ListRpcsTest extends GrpcTestBase {

    private static final ListRequest.Builder THINGS = ListRequest.newBuilder().setToken("example:index:Thing");

    @Test
    void resources_areStreamed_andEndWithTheContinuationOfThePage() {
        things("here", "here", "there");
        List<ListResponse> first = list(THINGS);
        assertThat(first).hasSize(3);
        assertThat(first.get(0).getResult().getId()).isEqualTo("id1");
        assertThat(first.get(0).getResult().getName()).isEqualTo("name1");
        assertThat(first.get(1).getResult().getId()).isEqualTo("id2");
        String token = first.get(2).getContinuation().getContinuationToken();
        List<ListResponse> second = list(THINGS.clone().setContinuationToken(token));
        assertThat(second).extracting(each -> each.getResult().getId()).containsExactly("id3");
    }

    @Test
    void limitAndPageSize_areHonoured() {
        things("here", "here", "there");
        assertThat(list(THINGS.clone().setLimit(1)))
                .extracting(each -> each.getResult().getId())
                .containsExactly("id1");
        List<ListResponse> page = list(THINGS.clone().setPageSize(1));
        assertThat(page).hasSize(2);
        assertThat(page.get(1).hasContinuation()).isTrue();
    }

    @Test
    void filter_isApplied() {
        things("here", "there");
        assertThat(list(THINGS.clone().setQuery(struct("zone", "there"))))
                .extracting(each -> each.getResult().getId())
                .containsExactly("id2");
        assertThat(list(THINGS.clone().setQuery(struct("zone", "nowhere")))).isEmpty();
    }

    @Test
    void unknownFilter_isComputed() {
        things("here");
        List<ListResponse> responses = list(THINGS.clone().setQuery(struct("zone", unknown())));
        assertThat(responses).hasSize(1);
        assertThat(responses.get(0).hasComputed()).isTrue();
    }

    @Test
    void invalidRequest_isInvalidArgument() {
        assertThat(failureOf(THINGS.clone().setQuery(struct("zon", "here"))))
                .isEqualTo("zon is not a property; did you mean zone?");
        assertThat(failureOf(THINGS.clone().setQuery(struct("zone", 3)))).startsWith("zone must be a string");
        assertThat(failureOf(THINGS.clone().setContinuationToken("x"))).startsWith("the continuation token 'x' is not");
        assertThat(failureOf(THINGS.clone().setContinuationToken("0:x")))
                .startsWith("no page after x. The continuation token may be invalid");
        assertThat(failureOf(ListRequest.newBuilder().setToken("example:index:Other")))
                .isEqualTo("unknown resource type example:index:Other; known types: example:index:Thing");
        example.listsThings = false;
        assertThat(failureOf(THINGS)).isEqualTo("resources of type example:index:Thing cannot be listed");
    }

    private String failureOf(ListRequest.Builder request) {
        Status status = failure(e -> all(e.list(request.build()))).getStatus();
        assertThat(status.getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        return String.valueOf(status.getDescription());
    }

    private List<ListResponse> list(ListRequest.Builder request) {
        return all(engine.list(request.build()));
    }

    private static List<ListResponse> all(Iterator<ListResponse> stream) {
        List<ListResponse> responses = new ArrayList<>();
        stream.forEachRemaining(responses::add);
        return responses;
    }

    /** Creates things in these zones. */
    private void things(String... zones) {
        for (int i = 1; i <= zones.length; i++) {
            example.things.put("id" + i, new Inputs("name" + i, "3", zones[i - 1]));
        }
    }
}
