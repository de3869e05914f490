/** The real Pulumi CLI and engine with the real plugin, against IVS on loopback. */
@NullMarked
package com.pulumi.awsivs.e2e;

import org.jspecify.annotations.NullMarked;
