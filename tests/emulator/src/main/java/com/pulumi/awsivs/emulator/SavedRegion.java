package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of one region in a state file.
 *
 * @param hostLabel the first label of the host names of endpoints; empty for a new one
 * @param resources the documents of each store, in order of creation
 */
record SavedRegion(Optional<String> hostLabel, Map<String, List<ObjectNode>> resources) {

    /** Returns copies of the resources, so that changes of them do not change this record. */
    RegionResources restore(Caller owner, RandomIds ids) {
        RegionResources region = new RegionResources(owner, ids, hostLabel.orElseGet(() -> ids.hexadecimal(12)));
        region.stores()
                .forEach((name, store) ->
                        resources.getOrDefault(name, List.of()).forEach(document -> store.add(document.deepCopy())));
        return region;
    }
}
