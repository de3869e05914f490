/** How quick and how small the plugin is, beside what could be reached at best on the same machine in the same run. */
@NullMarked
package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.NullMarked;
