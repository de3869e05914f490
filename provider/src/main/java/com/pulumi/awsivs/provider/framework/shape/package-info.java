/** What a record says about its properties: names, types, rules and defaults, for resources, functions and config alike. */
@NullMarked
package com.pulumi.awsivs.provider.framework.shape;

import org.jspecify.annotations.NullMarked;
