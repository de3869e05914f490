/** Classifies the failures of the AWS SDK and composes their messages. */
@NullMarked
package com.pulumi.awsivs.provider.aws.error;

import org.jspecify.annotations.NullMarked;
