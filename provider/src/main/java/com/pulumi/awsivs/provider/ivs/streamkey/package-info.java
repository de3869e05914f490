/** The StreamKey resource and the function that reads stream keys. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.streamkey;

import org.jspecify.annotations.NullMarked;
