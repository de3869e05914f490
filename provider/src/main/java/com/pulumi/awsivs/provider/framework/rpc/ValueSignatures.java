package com.pulumi.awsivs.provider.framework.rpc;

import java.util.Map;

/**
 * The signatures that mark values without a JSON form, such as secrets.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go">sig.go</a>
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go">rpc.go</a>
 */
final class ValueSignatures {

    /** The key of the signature in an object. */
    static final String KEY = "4dabf18193072939515e22adb298388d";

    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /** The signatures of the kinds of values that only other providers use, with the names of the kinds in messages. */
    static final Map<String, String> FOREIGN = Map.of(
            "c44067f5952c0a294b673a41bacd8c17", "asset",
            "0def7320c3a5731c473e5ecbe6d01bc7", "archive",
            "5cf8f73096256a8f31e491e813e4eb8e", "resource reference",
            "803fd3297a5875dc03ca845dda5d2a98", "byte string");

    /** The texts that mark unknown values, with the type that each unknown value will have. */
    static final Map<String, String> UNKNOWN = Map.of(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "string",
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "bool",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421", "number",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "array",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", "object",
            "030794c1-ac77-496b-92df-f27374a8bd58", "asset",
            "e48ece36-62e2-4504-bad9-02848725956a", "archive");

    /** The text that this provider sends for every unknown value, because the engine accepts each text for values of any type. */
    static final String UNKNOWN_STRING = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private ValueSignatures() {}
}
