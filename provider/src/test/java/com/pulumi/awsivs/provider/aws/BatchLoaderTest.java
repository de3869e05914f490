package com.pulumi.awsivs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.ExampleErrors;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.aws.throttle.RateLimiter;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that requests get their values in every order of the steps of concurrent requests. */
class BatchLoaderTest {

    private static final int MAX_BATCH_SIZE = 50;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Set<String> invalid = new LinkedHashSet<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private ReadAhead<String> readAhead = ReadAhead.ofReturned(() -> 0);
    private boolean mayBatch = true;

    /**
     * A service whose calls pass through the real rate limiter, which issues permits immediately and rejects nested
     * calls.
     */
    private final class ExampleService {

        private final Map<String, RateLimiter> limiters = new HashMap<>();

        BatchLoader<String> loader(BatchQueue<String> queue) {
            return new BatchLoader<>(
                    MAX_BATCH_SIZE, this::many, this::one, (arn, context) -> calls.add("denied"), readAhead, queue);
        }

        private synchronized RateLimiter limiter(String operation) {
            return limiters.computeIfAbsent(
                    operation,
                    name -> new RateLimiter(name, RateLimit.of(5).configured(0.0), System::nanoTime, () -> 0.5));
        }

        private Optional<Map<String, String>> many(RequestContext context, Supplier<@Nullable Set<String>> chosen) {
            return limiter("BatchGetChannel").send(context, () -> {
                Set<String> arns = chosen.get();
                return arns == null ? Optional.empty() : Optional.of(values(arns));
            });
        }

        private Map<String, String> values(Set<String> arns) {
            calls.add("many " + String.join(",", arns));
            assertThat(arns).as("ARNs of a batch").hasSizeBetween(2, MAX_BATCH_SIZE);
            if (!mayBatch || arns.stream().anyMatch(foreign::contains)) throw ExampleErrors.denied();
            if (arns.stream().anyMatch(invalid::contains)) throw ExampleErrors.invalid();
            Map<String, String> found = new HashMap<>();
            for (String arn : arns) if (!arn.startsWith("absent")) found.put(arn, "value of " + arn);
            return found;
        }

        private String one(String arn, RequestContext context) {
            return limiter("GetChannel").send(context, () -> {
                calls.add("one " + arn);
                if (invalid.contains(arn)) throw ExampleErrors.invalid();
                if (arn.startsWith("absent")) throw ExampleErrors.notFound();
                return "value of " + arn;
            });
        }
    }

    /** Returns the outcome of each of these concurrent requests in this order of steps. */
    private List<Object> load(ThreadSchedule schedule, List<String> arns) {
        BatchLoader<String> loader = new ExampleService().loader(schedule.queue());
        return schedule.run(arns.stream()
                .map(arn -> (ThreadSchedule.Work) context -> {
                    String[] value = new String[1];
                    Throwable failure = catchThrowable(() -> value[0] = loader.load(arn, context));
                    return failure == null ? value[0] : failure;
                })
                .toList());
    }

    /**
     * Tests a race: a request that first sees that it has no result, and leads a batch after its own batch has ended,
     * would send an empty batch.
     */
    @Test
    void anySchedule_eachRequestGetsItsValue_andNoBatchIsEmpty() {
        AtomicInteger schedules = new AtomicInteger();
        ThreadSchedule.explore(schedule -> {
            calls.clear();
            assertThat(load(schedule, List.of("a", "b", "c")))
                    .containsExactly("value of a", "value of b", "value of c");
            assertThat(calls).hasSizeLessThanOrEqualTo(3);
            schedules.incrementAndGet();
        });
        assertThat(schedules.get()).as("orders tried").isGreaterThan(100);
    }

    @Test
    @Tag("reliability:batch-rejected")
    void anySchedule_invalidArnFailsItsRequestOnly() {
        invalid.add("bad");
        ThreadSchedule.explore(schedule -> {
            List<Object> results = load(schedule, List.of("a", "bad"));
            assertThat(results.get(0)).isEqualTo("value of a");
            assertThat(results.get(1)).matches(failure -> ((AwsCallException) failure).isInvalid());
        });
    }

    @Test
    void anySchedule_batchDenied_eachRequestSendsASingleCall() {
        mayBatch = false;
        ThreadSchedule.explore(schedule -> {
            calls.clear();
            assertThat(load(schedule, List.of("a", "b"))).containsExactly("value of a", "value of b");
            assertThat(calls.stream().filter("denied"::equals)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void arnMissingInBatch_isRequestedAlone() {
        ThreadSchedule.explore(schedule -> {
            List<Object> results = load(schedule, List.of("a", "absent"));
            assertThat(results.get(0)).isEqualTo("value of a");
            assertThat(results.get(1)).matches(failure -> ((AwsCallException) failure).isNotFound());
        });
    }

    /** One invalid ARN among fifty is found with six halvings, each of which needs at most two calls. */
    @Test
    @Tag("reliability:batch-rejected")
    void invalidArnAmongFifty_costsAFewCalls() {
        invalid.add("arn-31");
        List<String> arns =
                IntStream.range(0, MAX_BATCH_SIZE).mapToObj(i -> "arn-" + i).toList();
        List<Object> results = load(ThreadSchedule.together(), arns);
        for (int i = 0; i < arns.size(); i++) {
            if (i == 31) assertThat(results.get(i)).matches(failure -> ((AwsCallException) failure).isInvalid());
            else assertThat(results.get(i)).isEqualTo("value of arn-" + i);
        }
        assertThat(calls).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void requestsForOneArn_shareOneCall() {
        assertThat(load(ThreadSchedule.together(), List.of("a", "a", "a", "a"))).containsOnly("value of a");
        assertThat(calls).containsExactly("one a");
    }

    /** Returns an object that fills each batch with other ARNs of this account. */
    private static ReadAhead<String> filling(List<String> account) {
        ReadAhead.PageCall pages = (token, context) -> new Page<>(account, "");
        var filling = new ReadAhead<String>(pages, RateLimit.of(5), () -> 0, () -> 0, Runnable::run);
        for (int i = 0; i < 8; i++) filling.take("read before " + i);
        filling.fill(Set.of("read before 8"), MAX_BATCH_SIZE);
        return filling;
    }

    @Test
    void anySchedule_batchesAreFilled_eachRequestGetsItsValue() {
        ThreadSchedule.explore(schedule -> {
            calls.clear();
            readAhead = filling(List.of("a", "b", "c", "other"));
            assertThat(load(schedule, List.of("a", "b", "c")))
                    .containsExactly("value of a", "value of b", "value of c");
            assertThat(calls).hasSizeLessThanOrEqualTo(3);
        });
    }

    /** The role may be allowed to read only the resources of its stack. */
    @Test
    @Tag("reliability:read-ahead-permission")
    void anySchedule_batchWithOtherArnsDenied_isSentWithoutThem() {
        foreign.add("other");
        ThreadSchedule.explore(schedule -> {
            calls.clear();
            readAhead = filling(List.of("a", "b", "other"));
            assertThat(load(schedule, List.of("a", "b"))).containsExactly("value of a", "value of b");
            assertThat(calls).doesNotContain("denied");
        });
    }

    @Test
    void batchReturnsOtherValues_theyNeedNoCall() {
        ExampleService service = new ExampleService();
        BatchLoader<String> loader = new BatchLoader<>(
                MAX_BATCH_SIZE,
                (context, arns) -> {
                    assertThat(arns.get()).isNull(); // one ARN is requested
                    return Optional.of(Map.of("a", "value of a", "b", "value of b"));
                },
                service::one,
                (arn, context) -> {},
                readAhead);
        FakeRequestContext context = new FakeRequestContext();
        assertThat(List.of(loader.load("a", context), loader.load("b", context)))
                .containsExactly("value of a", "value of b");
        assertThat(calls).isEmpty();
    }

    @Test
    void permitInsideAPermit_failsAtOnce() {
        ExampleService service = new ExampleService();
        FakeRequestContext context = new FakeRequestContext();
        assertThatThrownBy(() -> service.limiter("BatchGetChannel").send(context, () -> service.one("a", context)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GetChannel waits for a permit while BatchGetChannel has one");
        List<String> after = new ArrayList<>();
        after.add(service.one("a", context));
        assertThat(after).containsExactly("value of a");
    }
}
