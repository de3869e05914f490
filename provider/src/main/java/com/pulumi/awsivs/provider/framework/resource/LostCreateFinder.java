package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/**
 * Finds the resources that a create without a response may have created. Needed if the service accepts no idempotency token, because
 * then only a list of the existing resources shows whether the create succeeded.
 */
public interface LostCreateFinder<I extends Record, O extends Record> {

    /** Returns the name of the property that identifies the resource. A name property identifies it only if the name was generated randomly. */
    String property();

    /** Returns a description of the resource for messages, such as "channel named live". */
    String describe(I inputs);

    /**
     * Returns all resources that have the same value of {@link #property()} as these inputs. Properties that the list does not return are
     * copied from these inputs, to avoid further calls.
     */
    List<LiveState<I, O>> find(I inputs, RequestContext context);
}
