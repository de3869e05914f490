package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The operations on playback key pairs. Responses contain the fingerprint of the public key, never the key. */
final class PlaybackKeyPairOperations {

    private static final String ARN_TYPE = "playback-key";
    private static final String MATERIAL = "publicKeyMaterial";

    private static final int MAX_PAGE_SIZE = 100;

    /** The members of shape PlaybackKeyPairSummary, which has no fingerprint. */
    private static final Set<String> SUMMARY_MEMBERS = Set.of("arn", "name", "tags");

    private final ArnFormat arns;
    private final ResourceQuotas quotas;

    PlaybackKeyPairOperations(ArnFormat arns, ResourceQuotas quotas) {
        this.arns = arns;
        this.quotas = quotas;
    }

    List<Operation> operations() {
        InputShape arn = InputShape.empty().required("arn", arns.of(ARN_TYPE));
        InputShape importInput = TagOperations.withTags(
                InputShape.empty().required(MATERIAL, Constraints.ANY_TEXT).optional("name", Constraints.NAME));
        return List.of(
                new Operation("ImportPlaybackKeyPair", importInput, this::importKey),
                new Operation("GetPlaybackKeyPair", arn, PlaybackKeyPairOperations::get),
                new Operation("ListPlaybackKeyPairs", Pagination.input(MAX_PAGE_SIZE), this::list),
                new Operation("DeletePlaybackKeyPair", arn, PlaybackKeyPairOperations::delete));
    }

    private ObjectNode importKey(RegionResources region, ObjectNode input) {
        String fingerprint = PublicKeyFingerprint.of(input.path(MATERIAL).textValue())
                .orElseThrow(() -> ServiceException.constraintViolated(MATERIAL));
        requireNotImported(fingerprint, region.playbackKeyPairs());
        quotas.requireBelowPlaybackKeyPairQuota(region);
        ObjectNode pair = JsonNodes.object().put("arn", region.newArn(ARN_TYPE));
        // The user guide's example of a pair without a name has no such member. It is a guess that the same applies to
        // an empty name.
        if (!input.path("name").asText("").isEmpty()) {
            pair.set("name", input.path("name"));
        }
        pair.put("fingerprint", fingerprint).set("tags", TagOperations.of(input));
        region.playbackKeyPairs().add(pair);
        return JsonNodes.object("keyPair", pair);
    }

    private static void requireNotImported(String fingerprint, ResourceStore pairs) {
        List<ResourceStore.Entry> same =
                pairs.matching(pair -> pair.path("fingerprint").asText().equals(fingerprint));
        for (ResourceStore.Entry other : same) {
            throw ServiceException.conflict("Public key is already imported: "
                    + other.document().path("arn").asText());
        }
    }

    private static ObjectNode get(RegionResources region, ObjectNode input) {
        return JsonNodes.object("keyPair", region.playbackKeyPairs().require(arn(input)));
    }

    /** Limits pages as documented: "Default: your service quota or 100, whichever is smaller" (maxResults). */
    private ObjectNode list(RegionResources region, ObjectNode input) {
        int limit = Math.min(quotas.playbackKeyPairs(), MAX_PAGE_SIZE);
        return Pagination.page(
                "keyPairs", region.playbackKeyPairs().matching(pair -> true), input, limit, SUMMARY_MEMBERS);
    }

    private static ObjectNode delete(RegionResources region, ObjectNode input) {
        region.playbackKeyPairs().require(arn(input));
        region.playbackKeyPairs().remove(arn(input));
        return JsonNodes.object();
    }

    private static String arn(ObjectNode input) {
        return input.path("arn").textValue();
    }
}
