/** End-to-end tests, which run the real Pulumi CLI, engine and plugin against an emulator of IVS. */
@NullMarked
package com.pulumi.awsivs.e2e;

import org.jspecify.annotations.NullMarked;
