/** The class that checks the filters of a list of resources and reads its pages. */
@NullMarked
package com.pulumi.awsivs.provider.framework.list;

import org.jspecify.annotations.NullMarked;
