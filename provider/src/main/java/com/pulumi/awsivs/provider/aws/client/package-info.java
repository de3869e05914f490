/** Builds the clients of the AWS SDK with the settings that the AWS CLI would use. */
@NullMarked
package com.pulumi.awsivs.provider.aws.client;

import org.jspecify.annotations.NullMarked;
