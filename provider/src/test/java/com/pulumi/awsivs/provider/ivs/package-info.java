/** Tests of what is IVS's own, and the contract that every resource keeps. */
@NullMarked
package com.pulumi.awsivs.provider.ivs;

import org.jspecify.annotations.NullMarked;
