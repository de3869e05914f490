package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation: its name, what its input must look like, the status of its success, and what it does. */
record Operation(String name, Shape input, int success, Work work) {

    /** Runs while it alone has the region, with input that has the right shape. */
    interface Work {
        ObjectNode perform(Region region, ObjectNode input);
    }

    Operation(String name, Shape input, Work work) {
        this(name, input, 200, work);
    }

    static Operation withoutContent(String name, Shape input, Work work) {
        return new Operation(name, input, 204, work);
    }

    /** Serialised by the caller while it still has the region, because the answer shows stored documents. */
    Answer perform(Region region, ObjectNode members) {
        ObjectNode output = work.perform(region, input.check(name, members));
        return success == 204 ? Answer.empty(success) : Answer.json(success, output);
    }
}
