package com.pulumi.awsivs.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resources of all accounts. At the start they are those of the state file, or those of the seed if there is no state file yet, or
 * none.
 */
final class EmulatedAccounts {

    private final Map<Caller, RegionResources> regions = new ConcurrentHashMap<>();
    private final RandomIds ids;
    private final Map<Caller, SavedRegion> seed;
    private final Optional<StateFile> state;

    /** Reads the files of the options, or creates the state file, so that a folder that cannot be written to is detected at the start. */
    EmulatedAccounts(EmulatorOptions options) {
        this.ids = new RandomIds(options.random());
        this.seed = options.seed().map(path -> new StateFile(path).read()).orElse(Map.of());
        this.state = options.state().map(StateFile::new);
        Optional<StateFile> existing = state.filter(StateFile::exists);
        restore(existing.map(StateFile::read).orElse(seed));
        if (existing.isEmpty()) {
            save();
        }
    }

    RegionResources of(Caller caller) {
        return regions.computeIfAbsent(caller, owner -> new RegionResources(owner, ids));
    }

    EmulatorState counts() {
        return EmulatorState.of(regions);
    }

    /** Deletes all resources, and restores those of the seed. */
    void reset() {
        regions.clear();
        restore(seed);
        save();
    }

    /**
     * Writes the state file, if there is one. One thread at a time writes, and reads the resources only then, so that the last write has
     * all changes. The caller must not hold the lock of a region.
     */
    synchronized void save() {
        state.ifPresent(file -> file.write(regions.values()));
    }

    private void restore(Map<Caller, SavedRegion> saved) {
        saved.forEach((owner, region) -> regions.put(owner, region.restore(owner, ids)));
    }
}
