package com.pulumi.awsivs.provider.ivs;

import java.util.List;
import java.util.Random;

/** Generates texts that often break programs, texts with a meaning here, and secrets. */
final class RandomText {

    /** The mark in every secret, valid wherever letters and digits are: no failure may contain it. */
    static final String MARKER = "zq7hush7qz";

    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:";

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\ud83d",
            "\udc00x",
            "\u202Edesrever",
            "ünï😀",
            "%s%n",
            "null",
            "NaN",
            "1e999",
            "true",
            "{\"tags\": {\"a\": 1e999}}",
            "{\"tags\": {\"tags\": null}}",
            "[1, \"\\ud83d\"]",
            "[".repeat(3_000),
            "[".repeat(300) + "]".repeat(300),
            "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\"}",
            "x".repeat(300),
            "y".repeat(20_000),
            "a.b[0][*].*[\"c\"]",
            "tags[\"" + "z".repeat(20_000) + "\"]",
            "us" + "-a".repeat(20_000) + "-1",
            "-----BEGIN PUBLIC KEY-----\nMHYw\n-----END PUBLIC KEY-----",
            "urn:pulumi:dev::test::aws-ivs:index:Channel::",
            "::".repeat(200),
            "arn:aws:s3:::bucket");

    private static final List<String> USUAL = List.of(
            "a",
            "studio",
            "NORMAL",
            "LOW",
            "BASIC",
            "ADVANCED_HD",
            "FRAGMENTED_MP4",
            "CONSTRAINED_BANDWIDTH_DELIVERY",
            "REQUIRE",
            "us-west-2",
            "eu-west-1",
            "90m",
            "3600s",
            "123456789012",
            "http://127.0.0.1:1",
            "tags.a",
            "*",
            ARN + "channel/abcdABCDefgh",
            ARN + "playback-key/abcdABCDefgh",
            ARN + "recording-configuration/abcdABCDefgh",
            ARN + "playback-restriction-policy/abcdABCDefgh",
            "aws-ivs:index:Channel",
            "aws-ivs:index:PlaybackKeyPair",
            "aws-ivs:index:getChannels",
            "aws-ivs:index:signPlaybackToken");

    /** Returns a secret in a valid form, so that it passes validation. */
    private static final List<String> HIDDEN = List.of(
            MARKER,
            MARKER + " \u0000😀",
            "y".repeat(20_000) + MARKER,
            "{\"" + MARKER + "\": \"" + MARKER + "\"}",
            "us-" + MARKER.replaceAll("[0-9]", "") + MARKER + "-1",
            "http://" + MARKER + ":1/" + MARKER,
            "arn:aws:ivs:" + MARKER + ":123456789012:recording-configuration/" + MARKER,
            ARN + "recording-configuration/" + MARKER,
            ARN + "playback-restriction-policy/" + MARKER,
            ARN + "channel/" + MARKER,
            ARN + "playback-key/" + MARKER,
            "arn:aws:" + MARKER + "::123456789012:role/" + MARKER,
            "-----BEGIN PUBLIC KEY-----\n" + MARKER + "\n-----END PUBLIC KEY-----");

    private static final List<String> NAMES = List.of(
            "name",
            "latencyMode",
            "type",
            "authorized",
            "insecureIngest",
            "preset",
            "recordingConfigurationArn",
            "playbackRestrictionPolicyArn",
            "containerFormat",
            "multitrackInputConfiguration",
            "enabled",
            "policy",
            "maximumResolution",
            "tags",
            "publicKeyMaterial",
            "arn",
            "arns",
            "fingerprint",
            "streamKeyArn",
            "streamKeyValue",
            "filterByName",
            "region",
            "profile",
            "accessKey",
            "assumeRole",
            "roleArn",
            "duration",
            "defaultTags",
            "ignoreTags",
            "keyPrefixes",
            "allowedAccountIds",
            "requestsPerSecond",
            "__autoname",
            "__deployed",
            "random",
            "value",
            "secret",
            "dependencies");

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    String text(boolean hidden) {
        if (hidden) return oneOf(HIDDEN);
        return oneOf(random.nextInt(3) == 0 ? ODD : USUAL);
    }

    /** Returns the name of a property, mostly an existing one. */
    String name(boolean hidden) {
        if (hidden && random.nextBoolean()) return oneOf(HIDDEN);
        return random.nextInt(8) == 0 ? text(false) : oneOf(NAMES);
    }

    /** Returns the path of a property, valid or not. */
    String path() {
        return switch (random.nextInt(4)) {
            case 0 -> oneOf(ODD);
            case 1 -> oneOf(NAMES) + "." + oneOf(NAMES);
            case 2 -> oneOf(NAMES) + "[" + random.nextInt(3) + "]";
            default -> oneOf(NAMES);
        };
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
