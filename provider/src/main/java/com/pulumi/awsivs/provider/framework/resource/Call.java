package com.pulumi.awsivs.provider.framework.resource;

import java.time.Duration;

/** One request of the engine, as long as it lasts. */
public interface Call {

    /**
     * The time left for it. Ask before each step that takes time.
     *
     * @throws Fault when there is none left or the user has cancelled
     */
    Duration remaining();

    /** Shows beside the resource while it lasts: "waiting for …". */
    void status(String message);

    /** Shows below the resource and stays. */
    void warn(String message);
}
