/** Serves the engine's requests over gRPC. No other package uses gRPC or protobuf. */
@NullMarked
package com.pulumi.awsivs.provider.framework.rpc;

import org.jspecify.annotations.NullMarked;
