/** Reads the shared AWS configuration files and the settings of the environment. */
@NullMarked
package com.pulumi.awsivs.provider.aws.profile;

import org.jspecify.annotations.NullMarked;
