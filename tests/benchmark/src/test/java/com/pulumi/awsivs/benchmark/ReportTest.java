package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Metric NO_OP = Metric.seconds("no-op");
    private static final Metric PREVIEW = Metric.seconds("`preview` of <one>").atMostTimes(1.8, NO_OP);
    private static final Metric MEMORY = Metric.megabytes("memory").atMost(100);

    private static final MachineInfo MACHINE = new MachineInfo(Map.of("cores", "2"));

    private final Measurements measurements = new Measurements();

    @Test
    void measuredMetric_tableShowsValuesLimitAndComparison() {
        measure();
        assertThat(ResultTable.of(results()))
                .contains(
                        "| `preview` of <one> | 0.600 s (0.500 – 0.700) | 2 | 1.80 × | no-op: 0.400 s | 1.50 × | yes |")
                .contains("| memory | 120 MB | 1 | 100 MB |  |  | **no** |")
                .contains("| no-op | 0.400 s | 1 |  |  |  |  |");
    }

    @Test
    void metricNotMeasured_tableShowsReason() {
        measurements.notMeasured(MEMORY, "a run failed");
        assertThat(ResultTable.of(List.of(MetricResult.of(MEMORY, measurements))))
                .contains("| memory |  |  | 100 MB |  |  | not measured: a run failed |");
    }

    @Test
    void json_containsTheValuesOfTheTable() {
        measure();
        var json = report().json();
        assertThat(json.at("/machine/cores").asText()).isEqualTo("2");
        assertThat(json.at("/metrics/1/ratio").asDouble()).isCloseTo(1.5, within(1e-9));
        assertThat(json.at("/metrics/1/status").asText()).isEqualTo("WITHIN_LIMIT");
        assertThat(json.at("/metrics/1/value").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/metrics/2/limit").asDouble()).isEqualTo(100);
    }

    @Test
    void limitsChart_hasABarInPercentForEachMetricWithALimit() {
        measure();
        CategoryDataset bars = LimitsChart.bars(report().json());
        assertThat(bars.getColumnKeys().toString()).isEqualTo("[preview of <one>: 0.600 s, memory: 120 MB]");
        assertThat(bars.getValue(0, 0).doubleValue()).isCloseTo(83.3, within(0.1));
        assertThat(bars.getValue(LimitsChart.ABOVE, "memory: 120 MB")).isEqualTo(120.0);
        assertThat(bars.getValue(LimitsChart.WITHIN, "memory: 120 MB")).isEqualTo(0.0);
    }

    @Test
    void scalingChart_hasALineThroughTheMeasuredSizes() {
        measurements.add(PreviewScaling.time(1_000), 5);
        measurements.add(PreviewScaling.time(5_000), 25);
        var results = List.of(
                MetricResult.of(PreviewScaling.time(1_000), measurements),
                MetricResult.of(PreviewScaling.time(5_000), measurements));
        var line = new ScalingChart.Line("preview", PreviewScaling::time);
        assertThat(ScalingChart.medians(line, new Report(MACHINE, results).json())
                        .toArray())
                .isDeepEqualTo(new double[][] {{1_000, 5_000}, {5, 25}});
    }

    @Test
    void charts_areTheSameEachTime_andContainTheValues(@TempDir Path folder) throws Exception {
        measure();
        report().write(folder);
        byte[] first = Files.readAllBytes(folder.resolve("limits.svg"));
        assertThat(folder.resolve("limits.svg")).content().contains("preview of &lt;one&gt;: 0.600 s</text>");
        Report.writeCharts(folder);
        assertThat(folder.resolve("limits.svg")).hasBinaryContent(first);
        parse(folder.resolve("limits.svg"));
    }

    @Test
    void reportWithoutResults_hasEmptyCharts(@TempDir Path folder) throws Exception {
        new Report(MACHINE, List.of()).write(folder);
        parse(folder.resolve("limits.svg"));
        parse(folder.resolve("scaling.svg"));
    }

    private void measure() {
        measurements.add(NO_OP, 0.4);
        measurements.add(PREVIEW, 0.5);
        measurements.add(PREVIEW, 0.7);
        measurements.add(MEMORY, 120);
    }

    private List<MetricResult> results() {
        return List.of(
                MetricResult.of(NO_OP, measurements),
                MetricResult.of(PREVIEW, measurements),
                MetricResult.of(MEMORY, measurements));
    }

    private Report report() {
        return new Report(MACHINE, results());
    }

    private static void parse(Path svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newDocumentBuilder().parse(svg.toFile());
    }
}
