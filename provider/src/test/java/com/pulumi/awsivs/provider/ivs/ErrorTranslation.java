package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.ProviderException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** Base of tests of {@code ErrorTranslator}: calls of the emulator that fail. */
abstract class ErrorTranslation {

    static final String ARN = "arn:aws:ivs:us-west-2:123456789012:channel/abc";

    final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    void respond(int status, String code, String message) {
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "GetChannel", status, code, "{\"message\": \"" + message + "\"}"));
    }

    static String message(ThrowingCallable call) {
        var failure = catchThrowableOfType(RuntimeException.class, call);
        return String.valueOf(RawClients.forUsers(failure, false).getMessage());
    }

    ProviderException failure(boolean configured) {
        var failure = catchThrowableOfType(
                RuntimeException.class, () -> ivs.clients.client().getChannel(channel -> channel.arn(ARN)));
        return (ProviderException) RawClients.forUsers(failure, configured);
    }
}
