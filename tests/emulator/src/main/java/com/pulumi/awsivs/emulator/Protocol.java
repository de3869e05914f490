package com.pulumi.awsivs.emulator;

/** The wire format of a service's errors. */
interface Protocol {

    Answer error(ServiceException error);

    /** The error that the service sends to a client that calls an operation too often. */
    ServiceException throttling(String operation);

    /** A response of the service that an injected fault prescribes. */
    Answer prescribed(int status, String type, String body);
}
