/** Reads, checks and compares the provider configuration. */
@NullMarked
package com.pulumi.awsivs.provider.framework.config;

import org.jspecify.annotations.NullMarked;
