package com.pulumi.awsivs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the number of calls of a deployment, and which values are returned, with a clock that the test advances. */
class ReadAheadTest {

    private static final int MAX_BATCH_SIZE = 50;
    private static final int PAGE_SIZE = 100;
    private static final Duration PERMIT_INTERVAL = Duration.ofMillis(204);

    /** The number of reads that the engine has in progress on two cores. */
    private static final int IN_PROGRESS = 8;

    private final FakeRequestContext context = new FakeRequestContext();
    private List<String> account = List.of();
    private Duration betweenReads = Duration.ZERO;
    private long now;
    private long writes;
    private boolean mayList = true;
    private int lists;
    private int batches;
    private int foundAhead;
    private ReadAhead<String> readAhead = create(RateLimit.of(5).withoutBurst());

    private ReadAhead<String> create(RateLimit limit) {
        return new ReadAhead<>(this::page, limit, () -> writes, () -> now, Runnable::run);
    }

    private Page<String> page(String token, RequestContext request) {
        lists++;
        if (!mayList) throw new IllegalStateException("denied");
        request.status("listing");
        int from = token.isEmpty() ? 0 : Integer.parseInt(token);
        int to = Math.min(from + PAGE_SIZE, account.size());
        return new Page<>(account.subList(from, to), to == account.size() ? "" : String.valueOf(to));
    }

    private static List<String> arns(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }

    private static List<String> shuffled(List<String> arns, long seed) {
        List<String> result = new ArrayList<>(arns);
        Collections.shuffle(result, new Random(seed));
        return result;
    }

    /** Reads a stack as the engine does: it sends the next read when one has its value. */
    private void readStack(List<String> stack) {
        Deque<String> next = new ArrayDeque<>(stack);
        while (!next.isEmpty()) {
            Set<String> waiting = new LinkedHashSet<>();
            while (waiting.size() < IN_PROGRESS && !next.isEmpty()) {
                String arn = next.pop();
                Optional<String> value = readAhead.take(arn);
                if (value.isEmpty()) waiting.add(arn);
                else assertThat(value).hasValue("value of " + arn);
                foundAhead += value.isPresent() ? 1 : 0;
            }
            if (!waiting.isEmpty()) sendBatch(waiting);
        }
    }

    private Set<String> sendBatch(Set<String> waiting) {
        now += betweenReads.toNanos();
        readAhead.beforeBatch(MAX_BATCH_SIZE, context);
        now += PERMIT_INTERVAL.toNanos();
        Set<String> sent = readAhead.fill(waiting, MAX_BATCH_SIZE);
        assertThat(sent).hasSizeLessThanOrEqualTo(MAX_BATCH_SIZE).containsAll(waiting);
        batches++;
        readAhead.keep(values(sent), waiting);
        return sent;
    }

    private static Map<String, String> values(Set<String> arns) {
        Map<String, String> values = new HashMap<>();
        arns.forEach(arn -> values.put(arn, "value of " + arn));
        return values;
    }

    @Test
    void oneChannel_isNotReadAhead() {
        account = arns("mine", 1_000);
        readStack(List.of("mine0"));
        assertThat(List.of(batches, lists)).containsExactly(1, 0);
    }

    @Test
    void asManyChannelsAsReadsInProgress_areNotReadAhead() {
        account = arns("mine", 8);
        readStack(account);
        assertThat(List.of(batches, lists)).containsExactly(1, 0);
    }

    @Test
    void fiftyChannels_needTwoBatchesAndOnePage_withoutAStatus() {
        account = arns("mine", 50);
        readStack(account);
        assertThat(List.of(batches, lists)).containsExactly(2, 1);
        assertThat(context.statuses()).isEmpty();
    }

    @Test
    void thousandChannels_needHardlyMoreBatchesThanFullOnes() {
        account = arns("mine", 1_000);
        readStack(account);
        assertThat(batches).isLessThanOrEqualTo(21);
        assertThat(lists).isEqualTo(10);
    }

    /** Nothing is known about the order of IVS's list. */
    @Test
    void thousandChannelsInAnyOrder_areReadAhead() {
        account = arns("mine", 1_000);
        for (long seed = 0; seed < 20; seed++) {
            readAhead = create(RateLimit.of(5).withoutBurst());
            batches = 0;
            lists = 0;
            readStack(shuffled(account, seed));
            assertThat(batches).as("batches").isLessThanOrEqualTo(30);
            assertThat(lists).as("pages").isLessThanOrEqualTo(12);
        }
    }

    @Test
    void fiftyChannelsAmongFiveThousandOthers_costOnePageMore() {
        List<String> stack = arns("mine", 50);
        List<String> all = new ArrayList<>(stack);
        all.addAll(arns("other", 5_000));
        account = shuffled(all, 1);
        readStack(stack);
        assertThat(batches).isLessThanOrEqualTo(7); // as without reading ahead
        assertThat(lists).isOne();
    }

    /** Values expire while a large stack is read in another order than that of the list; they are then fetched again. */
    @Test
    void fiveThousandChannelsInAnyOrder_areReadAhead() {
        account = arns("mine", 5_000);
        readStack(shuffled(account, 1));
        assertThat(batches).isLessThan(5_000 / IN_PROGRESS / 2);
    }

    @Test
    void noRateLimit_orAHighOne_channelsAreNotReadAhead() {
        account = arns("mine", 100);
        for (double rate : List.of(0.0, 40.0)) {
            readAhead = create(RateLimit.of(5).withoutBurst().configured(rate));
            readStack(account);
        }
        assertThat(lists).isZero();
        assertThat(foundAhead).isZero();
    }

    @Test
    void listDenied_channelsAreReadAsWithoutIt_withoutMessages() {
        account = arns("mine", 100);
        mayList = false;
        readStack(account);
        assertThat(List.of(batches, lists)).containsExactly(13, 1);
        assertThat(context.warnings()).isEmpty();
        assertThat(context.statuses()).isEmpty();
    }

    @Test
    void readsThatDoNotWait_areNotReadAhead() {
        account = arns("mine", 100);
        betweenReads = Duration.ofSeconds(1);
        readStack(account);
        assertThat(lists).isZero();
    }

    @Test
    void valueReadAhead_isReturnedOnce_andForNineSeconds() {
        account = arns("mine", 50);
        readStack(account.subList(0, 9));
        assertThat(readAhead.take("mine20")).hasValue("value of mine20");
        assertThat(readAhead.take("mine20")).isEmpty();
        now += Duration.ofSeconds(9).toNanos();
        assertThat(readAhead.take("mine21")).hasValue("value of mine21");
        now++;
        assertThat(readAhead.take("mine22")).isEmpty();
    }

    @Test
    void valueReadAheadBeforeAWrite_isNotReturned() {
        account = arns("mine", 50);
        readStack(account.subList(0, 9));
        writes++;
        assertThat(readAhead.take("mine20")).isEmpty();
    }

    @Test
    void writeDuringABatch_itsValuesAreNotReturned() {
        account = arns("mine", 50);
        readStack(account.subList(0, 8));
        readAhead.beforeBatch(MAX_BATCH_SIZE, context);
        Set<String> sent = readAhead.fill(Set.of("mine8"), MAX_BATCH_SIZE);
        writes++;
        readAhead.keep(values(sent), Set.of("mine8"));
        assertThat(sent).contains("mine20");
        assertThat(readAhead.take("mine20")).isEmpty();
    }

    @Test
    void valueMissingInABatch_isNotReadAheadAgain() {
        account = arns("mine", 50);
        readStack(account.subList(0, 8));
        readAhead.beforeBatch(MAX_BATCH_SIZE, context);
        readAhead.take("mine8");
        readAhead.fill(Set.of("mine8"), MAX_BATCH_SIZE);
        readAhead.keep(Map.of("mine8", "value of mine8"), Set.of("mine8"));
        assertThat(readAhead.take("mine20")).isEmpty();
        assertThat(sendBatch(Set.of("mine20"))).containsExactly("mine20");
    }

    @Test
    void batchWithOthersFails_readingAheadEnds() {
        account = arns("mine", 1_000);
        readStack(account.subList(0, 8));
        assertThat(readAhead.failed()).isFalse();
        readAhead.beforeBatch(MAX_BATCH_SIZE, context);
        readAhead.fill(Set.of("mine8"), MAX_BATCH_SIZE);
        assertThat(readAhead.failed()).isTrue();
        assertThat(sendBatch(Set.of("mine8"))).containsExactly("mine8");
        assertThat(lists).isOne();
    }
}
