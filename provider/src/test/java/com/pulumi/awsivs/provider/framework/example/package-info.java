/** An example resource and the fixtures of its tests. */
@NullMarked
package com.pulumi.awsivs.provider.framework.example;

import org.jspecify.annotations.NullMarked;
