/** The interfaces that a Pulumi provider implements: its config, resources and functions, and the classification of its errors. */
@NullMarked
package com.pulumi.awsivs.provider.framework.provider;

import org.jspecify.annotations.NullMarked;
