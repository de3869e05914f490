package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ByteString;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import java.security.SecureRandom;
import java.util.HexFormat;
import pulumirpc.Provider.CheckRequest;

/** Reads the engine's autonaming options from a check request. */
final class AutonamingRequest {

    private static final int DIGITS_NEEDED = 7;

    private AutonamingRequest() {}

    static AutonamingOptions of(CheckRequest request) {
        return new AutonamingOptions(
                request.hasAutonaming() ? mode(request) : AutonamingOptions.Mode.UNSET,
                request.getAutonaming().getProposedName(),
                new Urn(request.getUrn()).name(),
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

    /** Returns the engine's random bytes as hexadecimal digits. They are the same in a preview and in the update that runs its plan. */
    private static String digits(ByteString seed) {
        byte[] bytes = seed.toByteArray();
        if (bytes.length * 2 < DIGITS_NEEDED) {
            bytes = new byte[DIGITS_NEEDED];
            new SecureRandom().nextBytes(bytes);
        }
        return HexFormat.of().formatHex(bytes);
    }
}
