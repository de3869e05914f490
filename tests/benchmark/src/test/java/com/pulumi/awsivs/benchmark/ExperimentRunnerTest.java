package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentRunnerTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void experiments_runRoundByRound_andAreClosedAfterTheirLastRound() {
        new ExperimentRunner(List.of(new Logging("a", 2), new Logging("b", 1), new Logging("c", 2)), 1_000).run();
        assertThat(log).containsExactly("a", "b", "-b", "c", "a", "-a", "c", "-c");
    }

    @Test
    void maxRounds_limitsRounds() {
        new ExperimentRunner(List.of(new Logging("a", 9)), 1).run();
        assertThat(log).containsExactly("a", "-a");
    }

    @Test
    void failedExperiment_isClosed_andOthersContinue() {
        var broken = new Logging("broken", 1) {
            @Override
            public void round(Measurements measurements) throws IOException {
                throw new IOException("no");
            }
        };
        Measurements measurements = new ExperimentRunner(List.of(broken, new Logging("a", 1)), 1_000).run();
        assertThat(log).containsExactly("-broken", "a", "-a");
        assertThat(measurements.reason(Metric.calls("broken"))).isEqualTo("a run failed");
    }

    private class Logging implements Experiment {

        private final String name;
        private final int rounds;

        Logging(String name, int rounds) {
            this.name = name;
            this.rounds = rounds;
        }

        @Override
        public List<Metric> metrics() {
            return List.of(Metric.calls(name));
        }

        @Override
        public int rounds() {
            return rounds;
        }

        @Override
        public void round(Measurements measurements) throws IOException {
            log.add(name);
        }

        @Override
        public void close() {
            log.add("-" + name);
        }
    }
}
