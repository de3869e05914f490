package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Playback key pairs: their public half comes in and never out again; only its fingerprint does. */
final class PlaybackKeyPairs {

    private static final String NOUN = "playback-key";
    private static final String MATERIAL = "publicKeyMaterial";

    private static final int LARGEST_PAGE = 100;

    /** Shape PlaybackKeyPairSummary: no fingerprint. */
    private static final Set<String> SUMMARY = Set.of("arn", "name", "tags");

    private final Arns arns;
    private final Quotas quotas;

    PlaybackKeyPairs(Arns arns, Quotas quotas) {
        this.arns = arns;
        this.quotas = quotas;
    }

    List<Operation> operations() {
        Shape one = Shape.empty().required("arn", arns.of(NOUN));
        Shape fresh = Tags.in(Shape.empty().required(MATERIAL, Rules.ANY_TEXT).optional("name", Rules.NAME));
        return List.of(
                new Operation("ImportPlaybackKeyPair", fresh, this::create),
                new Operation("GetPlaybackKeyPair", one, PlaybackKeyPairs::get),
                new Operation("ListPlaybackKeyPairs", Page.input(LARGEST_PAGE), this::list),
                new Operation("DeletePlaybackKeyPair", one, PlaybackKeyPairs::delete));
    }

    private ObjectNode create(Region region, ObjectNode input) {
        String fingerprint = PublicKeyMaterial.fingerprint(input.path(MATERIAL).textValue())
                .orElseThrow(() -> ServiceException.constraint(MATERIAL));
        requireNew(fingerprint, region.playbackKeyPairs());
        quotas.requireRoomForPlaybackKeyPair(region);
        ObjectNode pair = Json.object().put("arn", region.newArn(NOUN));
        // Without a name the user guide's example shows no such member; an empty one is taken to be the same.
        if (!input.path("name").asText("").isEmpty()) {
            pair.set("name", input.path("name"));
        }
        pair.put("fingerprint", fingerprint).set("tags", Tags.of(input));
        region.playbackKeyPairs().add(pair);
        return Json.object("keyPair", pair);
    }

    private static void requireNew(String fingerprint, Store pairs) {
        List<Store.Entry> same =
                pairs.matching(pair -> pair.path("fingerprint").asText().equals(fingerprint));
        for (Store.Entry other : same) {
            throw ServiceException.conflict("Public key is already imported: "
                    + other.document().path("arn").asText());
        }
    }

    private static ObjectNode get(Region region, ObjectNode input) {
        return Json.object("keyPair", region.playbackKeyPairs().require(arn(input)));
    }

    /** "Default: your service quota or 100, whichever is smaller": ListPlaybackKeyPairsRequest.maxResults. */
    private ObjectNode list(Region region, ObjectNode input) {
        int limit = Math.min(quotas.playbackKeyPairs(), LARGEST_PAGE);
        return Page.of("keyPairs", region.playbackKeyPairs().matching(pair -> true), input, limit, SUMMARY);
    }

    private static ObjectNode delete(Region region, ObjectNode input) {
        region.playbackKeyPairs().require(arn(input));
        region.playbackKeyPairs().remove(arn(input));
        return Json.object();
    }

    private static String arn(ObjectNode input) {
        return input.path("arn").textValue();
    }
}
