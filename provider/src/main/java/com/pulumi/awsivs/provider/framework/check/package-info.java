/** Checks inputs: defaults, automatic names, default tags, rules and warnings. */
@NullMarked
package com.pulumi.awsivs.provider.framework.check;

import org.jspecify.annotations.NullMarked;
