/** Tests of Pulumi's rules for a resource, on a resource that is a lamp. */
@NullMarked
package com.pulumi.awsivs.provider.framework.resource;

import org.jspecify.annotations.NullMarked;
