/** Tests of the computations of the benchmark. The measurements themselves are tested by running it. */
@NullMarked
package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.NullMarked;
