@NullMarked
package com.pulumi.awsivs.bundle;

import org.jspecify.annotations.NullMarked;
