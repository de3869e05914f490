/** The interfaces that a resource implements: create, read, update, delete, rules and warnings. */
@NullMarked
package com.pulumi.awsivs.provider.framework.resource;

import org.jspecify.annotations.NullMarked;
