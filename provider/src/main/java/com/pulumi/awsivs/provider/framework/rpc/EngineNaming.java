package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ByteString;
import com.pulumi.awsivs.provider.framework.resource.Naming;
import java.security.SecureRandom;
import java.util.HexFormat;
import pulumirpc.Provider.CheckRequest;

/** How the engine wants a resource named. */
final class EngineNaming {

    private static final int DIGITS_NEEDED = 7;

    private EngineNaming() {}

    static Naming of(CheckRequest request) {
        return new Naming(
                request.hasAutonaming() ? mode(request) : Naming.Mode.UNSET,
                request.getAutonaming().getProposedName(),
                Urns.name(request.getUrn()),
                digits(request.getRandomSeed()));
    }

    private static Naming.Mode mode(CheckRequest request) {
        return switch (request.getAutonaming().getMode()) {
            case PROPOSE -> Naming.Mode.PROPOSE;
            case ENFORCE -> Naming.Mode.ENFORCE;
            case DISABLE -> Naming.Mode.DISABLE;
            case UNRECOGNIZED -> Naming.Mode.UNSET;
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
