package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What is downloaded, and what lies on the disk once it is installed. */
final class PluginSize implements Experiment {

    static final Figure ARCHIVE = Figure.megabytes("archive").atMost(44);
    static final Figure DISK = Figure.megabytes("on disk").atMost(150);
    static final Figure SMALL =
            Figure.megabytes("small archive, without a runtime").atMost(16);

    @Override
    public List<Figure> figures() {
        return List.of(ARCHIVE, DISK, SMALL);
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(ARCHIVE, Files.size(Repository.archive()) / 1e6);
        measurements.add(DISK, Repository.bytesIn(Repository.PLUGIN_FOLDER) / 1e6);
        var small = Repository.smallArchive();
        if (small.isPresent()) measurements.add(SMALL, Files.size(small.get()) / 1e6);
    }
}
