package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/**
 * Finds resources that a create without a response may have created. Needed where the service takes no idempotency token: only
 * a list of what exists shows whether the create succeeded.
 */
public interface LostCreateFinder<I extends Record, O extends Record> {

    /** Returns the property that identifies the resource. An autonamed property identifies it only if the name is random. */
    String property();

    /** Describes the resource for messages, as in "no channel named live exists": "channel named live". */
    String describe(I inputs);

    /**
     * Returns all resources with this value of the {@link #property()}. Properties that a list does not return are taken from
     * these inputs: no further call is made for them.
     */
    List<LiveState<I, O>> find(I inputs, RequestContext context);
}
