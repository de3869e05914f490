/** Types that every layer of the framework uses: the context of an engine request, and the failures that users see. */
@NullMarked
package com.pulumi.awsivs.provider.framework;

import org.jspecify.annotations.NullMarked;
