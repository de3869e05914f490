package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An operation of IVS: name, input, status of a success, and implementation. */
record Operation(String name, InputShape input, int successStatus, Work work) {

    /** Performs the operation with valid input. The caller holds the lock of the region. */
    interface Work {
        ObjectNode perform(RegionResources region, ObjectNode input);
    }

    Operation(String name, InputShape input, Work work) {
        this(name, input, 200, work);
    }

    boolean changesResources() {
        return !name.matches("(Get|List|BatchGet).*");
    }

    static Operation withoutContent(String name, InputShape input, Work work) {
        return new Operation(name, input, 204, work);
    }

    /**
     * Performs the operation and returns its response. The caller must hold the lock of the region, because the response is serialized from
     * stored documents.
     */
    Response perform(RegionResources region, ObjectNode members) {
        ObjectNode output = work.perform(region, input.check(name, members));
        return successStatus == 204 ? Response.empty(successStatus) : Response.json(successStatus, output);
    }
}
