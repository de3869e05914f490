/** The provider configuration, its rules and its warnings. */
@NullMarked
package com.pulumi.awsivs.provider.aws.config;

import org.jspecify.annotations.NullMarked;
