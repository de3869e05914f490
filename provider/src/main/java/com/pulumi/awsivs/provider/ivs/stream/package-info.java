/** The functions that read live streams. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.stream;

import org.jspecify.annotations.NullMarked;
