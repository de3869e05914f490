/** Types that every layer of the framework uses: the request of the engine and the failures that users see. */
@NullMarked
package com.pulumi.awsivs.provider.framework;

import org.jspecify.annotations.NullMarked;
