package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Figure NOTHING = Figure.seconds("nothing");
    private static final Figure PREVIEW = Figure.seconds("`preview` of <one>").atMostTimes(1.8, NOTHING);
    private static final Figure MEMORY = Figure.megabytes("memory").atMost(100);

    private final Measurements measurements = new Measurements();

    @Test
    void aLineTellsWhatWasMeasuredAndWhatItComparesWith() {
        measure();
        assertThat(Table.of(outcomes()))
                .contains(
                        "| `preview` of <one> | 0.600 s (0.500 – 0.700) | 2 | 1.80 × | nothing: 0.400 s | 1.50 × | yes |")
                .contains("| memory | 120 MB | 1 | 100 MB |  |  | **no** |")
                .contains("| nothing | 0.400 s | 1 |  |  |  |  |");
    }

    @Test
    void aLineSaysWhyNothingWasMeasured() {
        measurements.notMeasured(MEMORY, "a run failed");
        assertThat(Table.of(List.of(Outcome.of(MEMORY, measurements))))
                .contains("| memory |  |  | 100 MB |  |  | not measured: a run failed |");
    }

    @Test
    void programsReadTheSameAsPeople() {
        measure();
        var json = new Report(new Machine(Map.of("cores", "2")), outcomes()).json();
        assertThat(json.at("/machine/cores").asText()).isEqualTo("2");
        assertThat(json.at("/figures/1/ratio").asDouble()).isCloseTo(1.5, within(1e-9));
        assertThat(json.at("/figures/1/verdict").asText()).isEqualTo("REACHED");
        assertThat(json.at("/figures/2/limit").asDouble()).isEqualTo(100);
    }

    @Test
    void theDrawingsAreXmlWithOneBarForEachLimit() throws Exception {
        measure();
        String limits = LimitsPlot.of(outcomes());
        assertThat(limits.split("<rect", -1)).hasSize(2 + 2); // the text before, the background, two bars
        assertThat(limits).contains("preview of &lt;one&gt;").contains("120 MB");
        parse(limits);
        parse(GrowthPlot.of(outcomes()));
    }

    @Test
    void growthIsDrawnFromWhatWasMeasured() {
        measurements.add(Growth.time(1_000), 5);
        measurements.add(Growth.time(5_000), 25);
        var outcomes =
                List.of(Outcome.of(Growth.time(1_000), measurements), Outcome.of(Growth.time(5_000), measurements));
        assertThat(GrowthPlot.of(outcomes)).contains("25 s").contains("cx=\"126.0\" cy=\"236.0\"");
    }

    private void measure() {
        measurements.add(NOTHING, 0.4);
        measurements.add(PREVIEW, 0.5);
        measurements.add(PREVIEW, 0.7);
        measurements.add(MEMORY, 120);
    }

    private List<Outcome> outcomes() {
        return List.of(
                Outcome.of(NOTHING, measurements), Outcome.of(PREVIEW, measurements), Outcome.of(MEMORY, measurements));
    }

    private static void parse(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
