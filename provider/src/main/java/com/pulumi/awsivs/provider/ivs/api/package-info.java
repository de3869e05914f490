/** The API of Amazon IVS: its clients, rate limits, quotas and patterns. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.api;

import org.jspecify.annotations.NullMarked;
