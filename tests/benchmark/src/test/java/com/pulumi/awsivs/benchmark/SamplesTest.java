package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(new Samples(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(new Samples(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void tellsTheExtremes() {
        Samples samples = new Samples(List.of(4.0, 1.0, 9.0));
        assertThat(samples.min()).isEqualTo(1);
        assertThat(samples.max()).isEqualTo(9);
        assertThat(samples.count()).isEqualTo(3);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
