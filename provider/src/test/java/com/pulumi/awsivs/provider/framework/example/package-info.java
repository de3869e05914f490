/** An example resource, and fixtures for tests with it. */
@NullMarked
package com.pulumi.awsivs.provider.framework.example;

import org.jspecify.annotations.NullMarked;
