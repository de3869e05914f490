package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report of a run, which consists of results.md, results.json and charts. */
record Report(MachineInfo machine, List<MetricResult> results) {

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown());
        Files.writeString(folder.resolve("results.json"), JsonText.write(json()));
        writeCharts(folder);
    }

    /** Draws the charts from the results.json in this folder. */
    static void writeCharts(Path folder) throws IOException {
        JsonNode report = JsonText.read(Files.readString(folder.resolve("results.json")));
        Files.writeString(folder.resolve("limits.svg"), LimitsChart.svg(report));
        Files.writeString(folder.resolve("scaling.svg"), ScalingChart.svg(report));
    }

    String markdown() {
        StringBuilder text =
                new StringBuilder("# Results\n\nWritten by the benchmark; [what they mean](README.md).\n\n");
        text.append("| | |\n|---|---|\n");
        machine.facts().forEach((name, value) -> text.append("| " + name + " | " + value + " |\n"));
        text.append("\n").append(ResultTable.of(results));
        text.append("\n![Values in percent of their limits](limits.svg)\n");
        text.append("\n![Time and memory by number of channels](scaling.svg)\n");
        return text.toString();
    }

    ObjectNode json() {
        ObjectNode json = JsonText.object();
        ObjectNode facts = json.putObject("machine");
        machine.facts().forEach(facts::put);
        var metrics = json.putArray("metrics");
        results.forEach(result -> metrics.add(json(result)));
        return json;
    }

    private static ObjectNode json(MetricResult result) {
        ObjectNode json = JsonText.object()
                .put("metric", result.metric().name())
                .put("unit", result.metric().unit().sign())
                .put("status", result.limitStatus().name());
        result.samples().ifPresent(samples -> {
            json.put("value", result.judgedValue());
            json.put("median", samples.median()).put("min", samples.min()).put("max", samples.max());
            samples.values().forEach(json.putArray("values")::add);
        });
        result.limit().ifPresent(limit -> json.put("limit", limit));
        UpperLimit limit = result.metric().limit();
        if (limit != null && limit.other() != null) {
            json.put("comparedWith", limit.other().name()).put("factor", limit.factor());
            result.ratio().ifPresent(ratio -> json.put("ratio", ratio));
        }
        if (!result.reason().isEmpty()) json.put("reason", result.reason());
        return json;
    }
}
