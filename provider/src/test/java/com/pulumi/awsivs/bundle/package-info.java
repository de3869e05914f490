/**
 * Builds the plugin's archives: the bundle, with a Java runtime of its own and a cache of loaded classes that a real
 * session has trained, and the small archive for a user's own Java.
 */
@NullMarked
package com.pulumi.awsivs.bundle;

import org.jspecify.annotations.NullMarked;
