package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar chart of the metrics that have a limit: their values in percent of the limit. */
final class LimitsChart {

    static final String WITHIN = "within the limit";
    static final String ABOVE = "above the limit";

    /** The maximum length of a bar, in percent of its limit. Bars of higher values are cut off there. */
    private static final double MAX_PERCENT = 200;

    private static final int BAR_HEIGHT = 20;
    private static final int AXIS_AND_LEGEND_HEIGHT = 100;

    private LimitsChart() {}

    /**
     * Returns the chart as SVG.
     *
     * @param report the JSON of a {@link Report}
     */
    static String svg(JsonNode report) throws IOException {
        CategoryDataset bars = bars(report);
        JFreeChart chart = ChartFactory.createStackedBarChart(
                null, null, "% of the limit", bars, PlotOrientation.HORIZONTAL, true, false, false);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(1);
        plot.getRangeAxis().setRange(0, MAX_PERCENT);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.addRangeMarker(new ValueMarker(100));
        return ChartSvg.of(chart, AXIS_AND_LEGEND_HEIGHT + BAR_HEIGHT * bars.getColumnCount());
    }

    static CategoryDataset bars(JsonNode report) {
        List<JsonNode> metrics = StreamSupport.stream(report.path("metrics").spliterator(), false)
                .filter(metric -> metric.has("value") && metric.has("limit"))
                .toList();
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (JsonNode metric : metrics) {
            boolean within = metric.path("status").asText().equals(MetricResult.LimitStatus.WITHIN_LIMIT.name());
            // Each bar has a value in both rows, because the order in which the rows are added determines their colors.
            bars.addValue(within ? percentOfLimit(metric) : 0, WITHIN, label(metric));
            bars.addValue(within ? 0 : percentOfLimit(metric), ABOVE, label(metric));
        }
        return bars;
    }

    private static String label(JsonNode metric) {
        Unit unit = Unit.ofSign(metric.path("unit").asText());
        double value = metric.path("value").asDouble();
        return metric.path("metric").asText().replace("`", "") + ": "
                + (unit == Unit.CALLS ? unit.number(value) : unit.text(value));
    }

    /** Returns the length of a bar. With a limit of zero, the bar is empty for a value of zero, and has the maximum length otherwise. */
    private static double percentOfLimit(JsonNode metric) {
        double value = metric.path("value").asDouble();
        double limit = metric.path("limit").asDouble();
        if (limit <= 0) return value <= limit ? 0 : MAX_PERCENT;
        return Math.max(0, Math.min(MAX_PERCENT, 100 * value / limit));
    }
}
