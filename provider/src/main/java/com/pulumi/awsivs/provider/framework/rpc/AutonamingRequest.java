package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ByteString;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import java.security.SecureRandom;
import java.util.HexFormat;
import pulumirpc.Provider.CheckRequest;

/** How the engine wants a resource named. */
final class AutonamingRequest {

    private static final int DIGITS_NEEDED = 7;

    private AutonamingRequest() {}

    static AutonamingOptions of(CheckRequest request) {
        return new AutonamingOptions(
                request.hasAutonaming() ? mode(request) : AutonamingOptions.Mode.UNSET,
                request.getAutonaming().getProposedName(),
                Urn.name(request.getUrn()),
                digits(request.getRandomSeed()));
    }

    private static AutonamingOptions.Mode mode(CheckRequest request) {
        return switch (request.getAutonaming().getMode()) {
            case PROPOSE -> AutonamingOptions.Mode.PROPOSE;
            case ENFORCE -> AutonamingOptions.Mode.ENFORCE;
            case DISABLE -> AutonamingOptions.Mode.DISABLE;
            case UNRECOGNIZED -> AutonamingOptions.Mode.UNSET;
        };
    }

    /** The engine's random bytes, the same in a preview and in the update that follows its plan. */
    private static String digits(ByteString seed) {
        byte[] bytes = seed.toByteArray();
        if (bytes.length * 2 < DIGITS_NEEDED) {
            bytes = new byte[DIGITS_NEEDED];
            new SecureRandom().nextBytes(bytes);
        }
        return HexFormat.of().formatHex(bytes);
    }
}
