/** Tests of the benchmark's computations. Its measurements have no tests other than a run of the benchmark. */
@NullMarked
package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.NullMarked;
