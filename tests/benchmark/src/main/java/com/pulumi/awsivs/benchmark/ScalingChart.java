package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Line charts of time and memory over the number of channels. The axes start at zero, so that linear growth is a straight line. */
final class ScalingChart {

    private static final int HEIGHT = 560;

    private static final List<Line> TIME_LINES = List.of(
            new Line("preview, whole command", PreviewScaling::time),
            new Line("the same with the no-op plugin", PreviewScaling::noOpPlugin),
            new Line("processor time of the plugin", PreviewScaling::processor));
    private static final List<Line> MEMORY_LINES =
            List.of(new Line("peak memory of the plugin", PreviewScaling::memory));

    /**
     * A line of a chart.
     *
     * @param metric a function that returns the metric for a number of channels
     */
    record Line(String name, IntFunction<Metric> metric) {}

    private ScalingChart() {}

    /**
     * Returns the charts as SVG.
     *
     * @param report the JSON of a {@link Report}
     */
    static String svg(JsonNode report) throws IOException {
        CombinedDomainXYPlot plots = new CombinedDomainXYPlot(axis("channels"));
        plots.add(plot("seconds", TIME_LINES, report), 2);
        plots.add(plot("MB", MEMORY_LINES, report), 1);
        return ChartSvg.of(new JFreeChart(plots), HEIGHT);
    }

    private static XYPlot plot(String unit, List<Line> lines, JsonNode report) {
        XYSeriesCollection series = new XYSeriesCollection();
        lines.forEach(line -> series.addSeries(medians(line, report)));
        return new XYPlot(series, null, axis(unit), new XYLineAndShapeRenderer());
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(true);
        return axis;
    }

    /** Returns the medians of the sizes that were measured. */
    static XYSeries medians(Line line, JsonNode report) {
        XYSeries medians = new XYSeries(line.name());
        for (int size : PreviewScaling.SIZES) {
            String name = line.metric().apply(size).name();
            for (JsonNode metric : report.path("metrics")) {
                boolean measured = metric.path("metric").asText().equals(name) && metric.has("median");
                if (measured) medians.add(size, metric.path("median").asDouble());
            }
        }
        return medians;
    }
}
