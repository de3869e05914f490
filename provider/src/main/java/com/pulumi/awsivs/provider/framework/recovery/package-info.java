/** Finds out whether a create without a response succeeded, so that nothing is created twice and nothing is lost. */
@NullMarked
package com.pulumi.awsivs.provider.framework.recovery;

import org.jspecify.annotations.NullMarked;
