package com.pulumi.awsivs.provider.framework.list;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.Listed;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the checks of filters, and the pages, limits and continuation tokens of lists. */
class ListHandlerTest {

    private static final Properties OWNER = object("owner", "me");

    private final FakeLister lister = new FakeLister();

    @Test
    void listOfOnePage_hasNoContinuation() {
        Page<Listed> page = list(lister.page("", "a", "b"), OWNER, 0, 0, "");
        assertThat(page.items()).containsExactly(new Listed("a", "name of a"), new Listed("b", "name of b"));
        assertThat(page.nextToken()).isEmpty();
        assertThat(lister.requests).containsExactly(Page.Request.FIRST);
        assertThat(lister.queries).containsExactly(new FakeLister.Filters(null, "me"));
    }

    @Test
    void continuation_readsTheNextPage() {
        String continuation = list(lister.page("t:1/=", "a"), OWNER, 0, 0, "").nextToken();
        Page<Listed> second = list(lister.page("", "b"), OWNER, 0, 0, continuation);
        assertThat(ids(second)).containsExactly("b");
        assertThat(second.isLast()).isTrue();
        assertThat(lister.requests).containsExactly(Page.Request.FIRST, new Page.Request("t:1/=", 0));
    }

    @Test
    void pageSize_isRequestedOfTheService() {
        list(lister.page("more", "a"), OWNER, 0, 7, "");
        assertThat(lister.requests).containsExactly(new Page.Request("", 7));
    }

    @Test
    void limit_isTheSizeOfThePage_andEndsTheList() {
        Page<Listed> page = list(lister.page("more", "a", "b"), OWNER, 2, 0, "");
        assertThat(ids(page)).containsExactly("a", "b");
        assertThat(page.isLast()).isTrue();
        assertThat(lister.requests).containsExactly(new Page.Request("", 2));
    }

    @Test
    void pageWithMoreThanTheLimit_isCut() {
        Page<Listed> page = list(lister.page("", "a", "b", "c"), OWNER, 2, 0, "");
        assertThat(ids(page)).containsExactly("a", "b");
        assertThat(page.isLast()).isTrue();
    }

    @Test
    void limitAbovePageSize_isCountedOverAllPages_whenTheCallerRepeatsIt() {
        String first = list(lister.page("p2", "a", "b"), OWNER, 3, 2, "").nextToken();
        Page<Listed> second = list(lister.page("p3", "c"), OWNER, 3, 2, first);
        assertThat(lister.requests).containsExactly(new Page.Request("", 2), new Page.Request("p2", 1));
        assertThat(ids(second)).containsExactly("c");
        assertThat(second.isLast()).isTrue();
    }

    /** {@code pulumi do … list --count} sends what is left of the count with each page. */
    @Test
    void limitAbovePageSize_isCountedOnce_whenTheCallerReducesIt() {
        String first = list(lister.page("p2", "a", "b"), OWNER, 5, 2, "").nextToken();
        String second = list(lister.page("p3", "c", "d"), OWNER, 3, 2, first).nextToken();
        Page<Listed> third = list(lister.page("p4", "e"), OWNER, 1, 2, second);
        assertThat(lister.requests).last().isEqualTo(new Page.Request("p3", 1));
        assertThat(third.isLast()).isTrue();
    }

    @Test
    void negativeLimitOrPageSize_hasNoEffect() {
        assertThat(list(lister.page("more", "a"), OWNER, -1, -1, "").isLast()).isFalse();
        assertThat(lister.requests).containsExactly(Page.Request.FIRST);
    }

    @Test
    void hugeLimit_isAValidSize() {
        list(lister.page("", "a"), OWNER, Long.MAX_VALUE, 0, "");
        assertThat(lister.requests).containsExactly(new Page.Request("", Integer.MAX_VALUE));
    }

    @Test
    void emptyPage_isSkipped() {
        Page<Listed> page = list(lister.page("p2").page("p3").page("p4", "a"), OWNER, 0, 5, "");
        assertThat(ids(page)).containsExactly("a");
        assertThat(lister.requests)
                .containsExactly(new Page.Request("", 5), new Page.Request("p2", 5), new Page.Request("p3", 5));
        assertThat(list(lister.page("", "b"), OWNER, 0, 0, page.nextToken()).isLast())
                .isTrue();
        assertThat(lister.requests).last().isEqualTo(new Page.Request("p4", 0));
    }

    @Test
    void unknownFilter_hasNoResult_andSendsNoCall() {
        var page = ListHandler.of(lister, (failure, id) -> false)
                .page(OWNER.and(object("zone", unknown())), 0, 0, "", new FakeRequestContext());
        assertThat(page).isEmpty();
        assertThat(lister.requests).isEmpty();
    }

    @Test
    void invalidFilters_areAllNamed() {
        assertThatThrownBy(() -> list(lister, object("zon", "here", "owner", 3), 0, 0, ""))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .hasMessageContainingAll(
                        "zon is not a property; did you mean zone?; ", "owner must be a string, but is the number 3");
        assertThatThrownBy(() -> list(lister, object(), 0, 0, "")).hasMessage("owner is required");
        assertThatThrownBy(() -> list(lister, object("owner", "me", "zone", "moon"), 0, 0, ""))
                .hasMessage("zone is too far");
        assertThat(lister.requests).isEmpty();
    }

    @Test
    void invalidFilterBesideAnUnknownOne_isReported() {
        assertThatThrownBy(() -> list(lister, object("zone", unknown()), 0, 0, ""))
                .hasMessage("owner is required");
    }

    @Test
    void secretFilter_isNotInTheMessage() {
        assertThatThrownBy(() -> list(lister, object("owner", "me", "zone", secret("moon")), 0, 0, ""))
                .hasMessageStartingWith("zone is too far")
                .hasMessageNotContaining("moon");
    }

    @Test
    void continuationOfAnotherForm_isRejected_withoutACall() {
        for (String invalid : List.of("more", "5", "5:", "-1:a", "x:a", ":a", "9999999999999999999:a")) {
            assertThatThrownBy(() -> list(lister, OWNER, 0, 0, invalid))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                    .hasMessage("the continuation token '" + invalid
                            + "' is not one that this provider returned with an earlier page. Leave it out to list from the"
                            + " first page");
        }
        assertThat(lister.requests).isEmpty();
    }

    @Test
    void longContinuationOfAnotherForm_isQuotedInPart() {
        assertThatThrownBy(() -> list(lister, OWNER, 0, 0, "x".repeat(5000)))
                .hasMessageStartingWith("the continuation token '" + "x".repeat(60) + "…' is not one");
    }

    @Test
    void pageThatTheServiceRejects_failsWithAdviceOnTheToken() {
        lister.failing(new ProviderException(ErrorKind.INVALID, "no such page"));
        assertThatThrownBy(() -> list(lister, OWNER, 0, 0, "0:old"))
                .hasMessage(
                        "no such page. The continuation token may be invalid or too old: leave it out to list from the"
                                + " first page");
        assertThatThrownBy(() -> list(lister, OWNER, 0, 0, "")).hasMessage("no such page");
    }

    @Test
    void otherFailureOfALaterPage_isUnchanged() {
        var denied = new ProviderException(ErrorKind.DENIED, "access denied");
        lister.failing(denied);
        assertThatThrownBy(() -> list(lister, OWNER, 0, 0, "0:t")).isSameAs(denied);
    }

    private static Page<Listed> list(
            FakeLister lister, Properties query, long limit, long pageSize, String continuation) {
        return ListHandler.of(lister, (failure, id) -> false)
                .page(query, limit, pageSize, continuation, new FakeRequestContext())
                .orElseThrow();
    }

    private static List<String> ids(Page<Listed> page) {
        return page.map(Listed::id).items();
    }
}
