/** Describes the records of resources, functions and configuration as sets of properties with names, types, restrictions and defaults. */
@NullMarked
package com.pulumi.awsivs.provider.framework.shape;

import org.jspecify.annotations.NullMarked;
