package com.pulumi.awsivs.provider.framework.resource;

import java.util.List;

/**
 * A resource whose service takes no idempotency token: whether a create came about whose answer got lost shows only in
 * what is there afterwards.
 */
public interface FindsLostCreates<I extends Record, O extends Record> {

    /**
     * Something that may be what a create made.
     *
     * @param live what is known of it without another call
     * @param asSent whether it is all that the create asked for
     */
    record Found<I extends Record, O extends Record>(Live<I, O> live, boolean asSent) {}

    /** The property that what was made is known by again. One that is autonamed tells it from others only if it is random. */
    String foundBy();

    /** What to look for, as in "no channel named live": "channel named live". */
    String sought(I inputs);

    /** All that there is with this property. */
    List<Found<I, O>> find(I inputs, Call call);
}
