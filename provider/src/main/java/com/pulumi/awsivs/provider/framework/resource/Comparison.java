package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.shape.Difference;
import java.util.List;

/** What diff found. */
public record Comparison(List<Difference> differences, boolean deleteBeforeReplace) {

    public boolean replaces() {
        return differences.stream().anyMatch(Difference::replaces);
    }
}
