package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.shape.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What diff found.
 *
 * @param adopts whether the state is another provider's, so that an update is needed where nothing differs, too
 */
public record DiffResult(List<Difference> differences, boolean deleteBeforeReplace, boolean adopts) {

    public boolean changes() {
        return adopts || !differences.isEmpty();
    }

    public boolean replaces() {
        return differences.stream().anyMatch(Difference::replaces);
    }

    /** The names of the properties that differ. */
    Set<String> changed() {
        return differences.stream().map(difference -> difference.path().top()).collect(Collectors.toSet());
    }
}
