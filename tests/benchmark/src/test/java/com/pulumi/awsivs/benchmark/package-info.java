/** Tests of what the benchmark computes; what it measures is tried by running it. */
@NullMarked
package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.NullMarked;
