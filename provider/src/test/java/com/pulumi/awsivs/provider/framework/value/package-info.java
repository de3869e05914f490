/** Tests of values, and the small language in which all tests write them. */
@NullMarked
package com.pulumi.awsivs.provider.framework.value;

import org.jspecify.annotations.NullMarked;
