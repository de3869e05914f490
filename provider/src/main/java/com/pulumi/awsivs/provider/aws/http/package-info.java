/** Sends HTTP requests: proxies, certificates, timeouts, and whether a request reached the service. */
@NullMarked
package com.pulumi.awsivs.provider.aws.http;

import org.jspecify.annotations.NullMarked;
