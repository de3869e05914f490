/** The contract that every resource of this provider fulfills. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.contract;

import org.jspecify.annotations.NullMarked;
