/** Serves the engine's requests over gRPC. Only this package uses gRPC and protobuf. */
@NullMarked
package com.pulumi.awsivs.provider.framework.rpc;

import org.jspecify.annotations.NullMarked;
