/** Measures speed, memory and size of the plugin, and compares them with limits and with lower bounds of the same run. */
@NullMarked
package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.NullMarked;
