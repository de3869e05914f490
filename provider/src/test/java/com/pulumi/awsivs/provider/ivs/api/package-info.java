/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.api;

import org.jspecify.annotations.NullMarked;
