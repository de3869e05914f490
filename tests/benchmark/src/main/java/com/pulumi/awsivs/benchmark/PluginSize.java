package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Measures the size of the plugin's archives, and of the installed plugin. */
final class PluginSize implements Experiment {

    static final Metric ARCHIVE = Metric.megabytes("archive").atMost(44);
    static final Metric DISK = Metric.megabytes("on disk").atMost(150);
    static final Metric SMALL =
            Metric.megabytes("small archive, without a runtime").atMost(16);

    @Override
    public List<Metric> metrics() {
        return List.of(ARCHIVE, DISK, SMALL);
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(ARCHIVE, Files.size(ProjectPaths.archive()) / 1e6);
        measurements.add(DISK, ProjectPaths.bytesIn(ProjectPaths.PLUGIN_FOLDER) / 1e6);
        var small = ProjectPaths.smallArchive();
        if (small.isPresent()) measurements.add(SMALL, Files.size(small.get()) / 1e6);
    }
}
