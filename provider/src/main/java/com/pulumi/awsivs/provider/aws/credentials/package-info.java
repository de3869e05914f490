/** Finds credentials in the order of the AWS CLI. */
@NullMarked
package com.pulumi.awsivs.provider.aws.credentials;

import org.jspecify.annotations.NullMarked;
