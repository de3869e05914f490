/** Pulumi's rules for a resource: check, diff, preview and state follow from two records and five verbs. */
@NullMarked
package com.pulumi.awsivs.provider.framework.resource;

import org.jspecify.annotations.NullMarked;
