/** Describes records as sets of properties with names, types, restrictions and defaults: for resources, functions and configuration. */
@NullMarked
package com.pulumi.awsivs.provider.framework.shape;

import org.jspecify.annotations.NullMarked;
