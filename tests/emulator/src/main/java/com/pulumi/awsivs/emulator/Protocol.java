package com.pulumi.awsivs.emulator;

/** The wire format of a service's errors. */
interface Protocol {

    Response error(ServiceException error);

    /** Returns the service's error for a throttled call. */
    ServiceException throttling(String operation);

    /** Returns the response of an injected fault in the service's format. */
    Response errorResponse(int status, String type, String body);
}
