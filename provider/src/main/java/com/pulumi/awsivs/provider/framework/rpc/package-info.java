/** The only place for gRPC and protobuf: the engine's calls, its values and its log. */
@NullMarked
package com.pulumi.awsivs.provider.framework.rpc;

import org.jspecify.annotations.NullMarked;
