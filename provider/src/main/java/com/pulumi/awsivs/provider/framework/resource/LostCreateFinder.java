package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/**
 * A resource whose service takes no idempotency token: whether a create came about whose answer got lost shows only in
 * what is there afterwards.
 */
public interface LostCreateFinder<I extends Record, O extends Record> {

    /** The property that what was made is known by again. One that is autonamed tells it from others only if it is random. */
    String foundBy();

    /** What to look for, as in "no channel named live": "channel named live". */
    String sought(I inputs);

    /** All that there is with this property, as far as it is told without another call, and otherwise as in these inputs. */
    List<LiveState<I, O>> find(I inputs, RequestContext call);
}
