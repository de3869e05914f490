/** An extension of JUnit 5 that runs the emulator during tests. It needs {@code junit-jupiter-api}, which the emulator does not bring. */
@NullMarked
package com.pulumi.awsivs.emulator.junit;

import org.jspecify.annotations.NullMarked;
