package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.shape.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a diff.
 *
 * @param adopts whether another provider wrote the state, which requires an update even without differences
 */
public record DiffResult(List<Difference> differences, boolean deleteBeforeReplace, boolean adopts) {

    public boolean changes() {
        return adopts || !differences.isEmpty();
    }

    public boolean replaces() {
        return differences.stream().anyMatch(Difference::replaces);
    }

    /** Returns the names of the properties that differ. */
    Set<String> changedProperties() {
        return differences.stream().map(difference -> difference.path().top()).collect(Collectors.toSet());
    }
}
