/** Implements what Pulumi requires of a resource: diff, previews, create, read, update and delete, and the state that the engine stores. */
@NullMarked
package com.pulumi.awsivs.provider.framework.lifecycle;

import org.jspecify.annotations.NullMarked;
