package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One order of the steps of concurrent requests on a {@link BatchQueue}. The requests run in real threads, but only one
 * thread runs at a time, up to its next step. An order can therefore be repeated, and all orders can be tried.
 *
 * @see <a
 *     href="https://www.microsoft.com/en-us/research/publication/finding-and-reproducing-heisenbugs-in-concurrent-programs/">
 *     CHESS: few preemptions find nearly all such bugs</a>
 */
final class ThreadSchedule {

    /** The number of times that a request may be interrupted although it could continue. */
    private static final int MAX_PREEMPTIONS = 2;

    /** One request in its own thread. */
    interface Work {
        Object run(RequestContext call);
    }

    /** A decision: the thread that continued, and the number of threads that could. */
    private record Choice(int chosen, int options) {}

    private final List<Integer> given;
    private final boolean addsFirst;
    private final List<Choice> choices = new ArrayList<>();
    private final Semaphore arrived = new Semaphore(0);
    private int preemptions;

    private ThreadSchedule(List<Integer> given, boolean addsFirst) {
        this.given = given;
        this.addsFirst = addsFirst;
    }

    /** Runs the test in every order with few preemptions. */
    static void explore(Consumer<ThreadSchedule> test) {
        @Nullable List<Integer> next = List.of();
        while (next != null) {
            ThreadSchedule schedule = new ThreadSchedule(next, false);
            test.accept(schedule);
            next = schedule.following();
        }
    }

    /** Starts all requests, and lets the first continue when all are in the queue. */
    static ThreadSchedule together() {
        return new ThreadSchedule(List.of(), true);
    }

    /**
     * Returns the next order, which differs from this one in the last decision with another option; null after the last
     * order.
     */
    private @Nullable List<Integer> following() {
        for (int last = choices.size() - 1; last >= 0; last--) {
            if (choices.get(last).chosen() + 1 >= choices.get(last).options()) continue;
            List<Integer> next = new ArrayList<>(
                    choices.subList(0, last).stream().map(Choice::chosen).toList());
            next.add(choices.get(last).chosen() + 1);
            return next;
        }
        return null;
    }

    <T> BatchQueue<T> queue() {
        return new SteppedQueue<>();
    }

    List<Object> run(List<Work> requests) {
        List<Worker> workers = requests.stream().map(Worker::new).toList();
        for (Worker each : workers) {
            each.start();
            arrived.acquireUninterruptibly();
        }
        @Nullable Worker current = null;
        while (workers.stream().anyMatch(each -> !each.finished)) {
            current = choose(workers, current);
            current.go.release();
            arrived.acquireUninterruptibly();
        }
        return workers.stream().map(each -> Objects.requireNonNull(each.result)).toList();
    }

    private Worker choose(List<Worker> workers, @Nullable Worker current) {
        for (Worker each : workers) if (addsFirst && each.steps.get() == 1) return each;
        List<Worker> ready =
                new ArrayList<>(workers.stream().filter(Worker::isReady).toList());
        if (ready.isEmpty()) throw new AssertionError("no request can go on");
        boolean goesOn = current != null && ready.remove(current);
        if (goesOn) ready.add(0, current);
        int options = addsFirst || (goesOn && preemptions == MAX_PREEMPTIONS) ? 1 : ready.size();
        int chosen = choices.size() < given.size() ? given.get(choices.size()) : 0;
        choices.add(new Choice(chosen, options));
        if (goesOn && chosen > 0) preemptions++;
        return ready.get(chosen);
    }

    /** A thread that waits before each step until the schedule continues it. */
    private final class Worker extends Thread implements RequestContext {

        private final Work work;
        private final Semaphore go = new Semaphore(0);
        private volatile @Nullable CompletableFuture<?> awaited;
        private volatile boolean finished;
        private volatile @Nullable Object result;
        private final AtomicInteger steps = new AtomicInteger();

        Worker(Work work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.run(this);
            } finally {
                finished = true;
                arrived.release();
            }
        }

        boolean isReady() {
            CompletableFuture<?> waitsFor = awaited;
            return !finished && (waitsFor == null || waitsFor.isDone());
        }

        void step() {
            steps.incrementAndGet();
            arrived.release();
            go.acquireUninterruptibly();
        }

        @Override
        public void await(CompletableFuture<?> done, Duration atMost) {
            awaited = done;
            step();
            awaited = null;
        }

        @Override
        public Duration remaining() {
            return Duration.ofMinutes(5);
        }

        @Override
        public RequestContext grace(Duration time) {
            throw new ProviderException(ErrorKind.TIMED_OUT, "no request needs more time here");
        }

        @Override
        public String importCommand(String id) {
            return "";
        }

        @Override
        public void status(String message) {}

        @Override
        public void warn(String message) {}
    }

    /** A queue that waits for the schedule before each step. The step itself holds the lock. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class SteppedQueue<T> extends BatchQueue<T> {

        private static void step() {
            ((ThreadSchedule.Worker) Thread.currentThread()).step();
        }

        @Override
        void add(Request<T> request) {
            step();
            super.add(request);
        }

        @Override
        void remove(Request<T> request) {
            step();
            super.remove(request);
        }

        @Override
        Step next(Request<T> request) {
            step();
            return super.next(request);
        }

        @Override
        List<Request<T>> take(List<Request<T>> batch, int maxArns) {
            step();
            return super.take(batch, maxArns);
        }

        @Override
        void giveBack(List<Request<T>> batch) {
            step();
            super.giveBack(batch);
        }

        @Override
        void end() {
            step();
            super.end();
        }

        @Override
        void close() {
            step();
            super.close();
        }
    }
}
