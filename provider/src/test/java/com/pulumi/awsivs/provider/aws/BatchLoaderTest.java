package com.pulumi.awsivs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.aws.throttle.RateLimiter;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.api.UnusedIvs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** Batches under every order in which concurrent requests can take their steps. */
class BatchLoaderTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Set<String> invalid = new LinkedHashSet<>();
    private boolean mayBatch = true;

    /** A service that hands out permits at once, through the real rate limiter: a permit inside a permit fails. */
    private final class Service implements Ivs, BatchLoader.Source<String> {

        private final Map<String, RateLimiter> paces = new HashMap<>();

        @Override
        public IvsClient during(RequestContext call) {
            throw new AssertionError("the loader sends by permits only");
        }

        @Override
        public <T> T inTurn(String operation, RequestContext call, Function<IvsClient, T> request) {
            return pace(operation).send(call, () -> request.apply(UnusedIvs.CLIENT));
        }

        private synchronized RateLimiter pace(String operation) {
            return paces.computeIfAbsent(
                    operation, name -> new RateLimiter(name, RateLimit.of(name, 0.0), System::nanoTime, () -> 0.5));
        }

        @Override
        public String operation() {
            return "BatchGetChannel";
        }

        @Override
        public Map<String, String> many(IvsClient ivs, Set<String> arns, RequestContext call) {
            calls.add("many " + String.join(",", arns));
            assertThat(arns).as("ARNs of a batch").hasSizeBetween(2, BatchLoader.MAX_BATCH_SIZE);
            if (!mayBatch) throw AccessDeniedException.builder().build();
            if (arns.stream().anyMatch(invalid::contains))
                throw ValidationException.builder().build();
            Map<String, String> found = new HashMap<>();
            for (String arn : arns) if (!arn.startsWith("absent")) found.put(arn, "value of " + arn);
            return found;
        }

        @Override
        public String one(String arn, RequestContext call) {
            return inTurn("GetChannel", call, client -> {
                calls.add("one " + arn);
                if (invalid.contains(arn)) throw ValidationException.builder().build();
                if (arn.startsWith("absent"))
                    throw ResourceNotFoundException.builder().build();
                return "value of " + arn;
            });
        }

        @Override
        public void denied(String arn, RequestContext call) {
            calls.add("denied");
        }
    }

    /** The outcome of each request, all of them made at once, in the given order of steps. */
    private List<Object> load(ThreadSchedule schedule, List<String> arns) {
        Service service = new Service();
        BatchLoader<String> loader = new BatchLoader<>(service, service, schedule.queue());
        return schedule.run(arns.stream()
                .map(arn -> (ThreadSchedule.Work) call -> {
                    String[] value = new String[1];
                    Throwable failure = catchThrowable(() -> value[0] = loader.load(arn, call));
                    return failure == null ? value[0] : failure;
                })
                .toList());
    }

    /** A request that sees no result, and leads after the round that served it has ended, would send a batch of nothing. */
    @Test
    void inEveryOrderOfStepsEachRequestGetsItsValueAndNoBatchIsEmpty() {
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
    void inEveryOrderOfStepsAnInvalidArnFailsItsOwnRequestOnly() {
        invalid.add("bad");
        ThreadSchedule.explore(schedule -> {
            List<Object> results = load(schedule, List.of("a", "bad"));
            assertThat(results.get(0)).isEqualTo("value of a");
            assertThat(results.get(1)).isInstanceOf(ValidationException.class);
        });
    }

    @Test
    void inEveryOrderOfStepsADeniedBatchLeavesEachRequestItsOwnCall() {
        mayBatch = false;
        ThreadSchedule.explore(schedule -> {
            calls.clear();
            assertThat(load(schedule, List.of("a", "b"))).containsExactly("value of a", "value of b");
            assertThat(calls.stream().filter("denied"::equals)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void anArnThatTheBatchDoesNotKnowIsRequestedAlone() {
        ThreadSchedule.explore(schedule -> {
            List<Object> results = load(schedule, List.of("a", "absent"));
            assertThat(results.get(0)).isEqualTo("value of a");
            assertThat(results.get(1)).isInstanceOf(ResourceNotFoundException.class);
        });
    }

    /** Six halvings, each of two calls at most, find one invalid ARN among fifty. */
    @Test
    void oneInvalidArnAmongFiftyCostsAFewCalls() {
        invalid.add("arn-31");
        List<String> arns = IntStream.range(0, BatchLoader.MAX_BATCH_SIZE)
                .mapToObj(i -> "arn-" + i)
                .toList();
        List<Object> results = load(ThreadSchedule.together(), arns);
        for (int i = 0; i < arns.size(); i++) {
            if (i == 31) assertThat(results.get(i)).isInstanceOf(ValidationException.class);
            else assertThat(results.get(i)).isEqualTo("value of arn-" + i);
        }
        assertThat(calls).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void requestsForOneArnShareOneCall() {
        assertThat(load(ThreadSchedule.together(), List.of("a", "a", "a", "a"))).containsOnly("value of a");
        assertThat(calls).containsExactly("one a");
    }

    @Test
    void aPermitInsideAPermitIsABugThatIsReportedAtOnce() {
        Service service = new Service();
        FakeRequestContext call = new FakeRequestContext();
        assertThatThrownBy(() -> service.inTurn("BatchGetChannel", call, client -> service.one("a", call)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GetChannel waits for a permit while BatchGetChannel has one");
        List<String> after = new ArrayList<>();
        after.add(service.one("a", call));
        assertThat(after).containsExactly("value of a");
    }
}
