package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All outcomes, as people and as programs read them. */
record Report(Machine machine, List<Outcome> outcomes) {

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown());
        Files.writeString(folder.resolve("results.json"), Json.write(json()));
        Files.writeString(folder.resolve("limits.svg"), LimitsPlot.of(outcomes));
        Files.writeString(folder.resolve("growth.svg"), GrowthPlot.of(outcomes));
    }

    String markdown() {
        StringBuilder text =
                new StringBuilder("# Results\n\nWritten by the benchmark; [what they mean](README.md).\n\n");
        text.append("| | |\n|---|---|\n");
        machine.facts().forEach((name, value) -> text.append("| " + name + " | " + value + " |\n"));
        text.append("\n").append(Table.of(outcomes));
        text.append("\n![What was measured, beside its limit](limits.svg)\n");
        text.append("\n![Time and memory beside the number of channels](growth.svg)\n");
        return text.toString();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ObjectNode facts = json.putObject("machine");
        machine.facts().forEach(facts::put);
        var figures = json.putArray("figures");
        outcomes.forEach(outcome -> figures.add(json(outcome)));
        return json;
    }

    private static ObjectNode json(Outcome outcome) {
        ObjectNode json = Json.object()
                .put("figure", outcome.figure().name())
                .put("unit", outcome.figure().unit().sign())
                .put("verdict", outcome.verdict().name());
        outcome.samples().ifPresent(samples -> {
            json.put("median", samples.median()).put("min", samples.min()).put("max", samples.max());
            samples.values().forEach(json.putArray("values")::add);
        });
        outcome.limit().ifPresent(limit -> json.put("limit", limit));
        Limit limit = outcome.figure().limit();
        if (limit != null && limit.other() != null) {
            json.put("comparedWith", limit.other().name()).put("factor", limit.factor());
            outcome.ratio().ifPresent(ratio -> json.put("ratio", ratio));
        }
        if (!outcome.reason().isEmpty()) json.put("reason", outcome.reason());
        return json;
    }
}
