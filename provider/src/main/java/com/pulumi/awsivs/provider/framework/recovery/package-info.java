/** Finds out whether a create without a response succeeded, so that no resource is created twice, and none is missing from the state. */
@NullMarked
package com.pulumi.awsivs.provider.framework.recovery;

import org.jspecify.annotations.NullMarked;
