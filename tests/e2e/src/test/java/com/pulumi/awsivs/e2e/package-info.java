/** End-to-end tests: the real Pulumi CLI, engine and plugin against the emulator of IVS. */
@NullMarked
package com.pulumi.awsivs.e2e;

import org.jspecify.annotations.NullMarked;
