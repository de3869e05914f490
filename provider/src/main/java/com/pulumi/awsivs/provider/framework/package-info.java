/** All that a service tells the framework: its config, its resources, its functions and how to read its failures. */
@NullMarked
package com.pulumi.awsivs.provider.framework;

import org.jspecify.annotations.NullMarked;
