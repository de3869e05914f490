/** The Channel resource and the functions that read channels. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.channel;

import org.jspecify.annotations.NullMarked;
