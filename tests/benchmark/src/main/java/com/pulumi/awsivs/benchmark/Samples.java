package com.pulumi.awsivs.benchmark;

import java.util.List;

/** The sorted values of one metric from one or several rounds. */
record Samples(List<Double> values) {

    Samples {
        if (values.isEmpty()) throw new IllegalArgumentException("no values");
        values = values.stream().sorted().toList();
    }

    int count() {
        return values.size();
    }

    double min() {
        return values.get(0);
    }

    double max() {
        return values.get(values.size() - 1);
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
