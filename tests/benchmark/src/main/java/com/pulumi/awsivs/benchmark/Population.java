package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * Stacks of many resources that are deployed and unchanged. One is deployed by Pulumi; the others are made at the emulator
 * and written into the state beside it, because making 5,000 channels with Pulumi takes 17 minutes by IVS's own rates.
 */
final class Population {

    private Population() {}

    static Stack of(int count, Kind kind, Pulumi pulumi, Ivs ivs) throws IOException {
        return grown(Stack.wanting(1, kind, pulumi, ivs), count, ivs);
    }

    /** @param stack that wants one */
    static Stack grown(Stack stack, int count, Ivs ivs) throws IOException {
        stack.run("up", "--yes", "--skip-preview");
        if (count == 1) return stack;
        JsonNode state = stack.export();
        ArrayNode resources = (ArrayNode) state.at("/deployment/resources");
        ObjectNode one = (ObjectNode) resources.get(resources.size() - 1);
        if (stack.kind() == Kind.CHANNEL) {
            List<JsonNode> channels = ivs.fill(1, count);
            for (int number = 1; number < count; number++) {
                resources.add(channel(named(one, number), channels.get(number - 1)));
            }
        } else {
            for (int number = 1; number < count; number++) {
                resources.add(named(one, number).put("id", Kind.nameOf(number)));
            }
        }
        stack.replaceState(state);
        stack.program(count);
        return stack;
    }

    private static ObjectNode named(ObjectNode one, int number) {
        String name = Kind.nameOf(number);
        ObjectNode other = one.deepCopy();
        other.put("urn", one.get("urn").textValue().replace(Kind.nameOf(0), name));
        ((ObjectNode) other.get("inputs")).put("name", name);
        ((ObjectNode) other.get("outputs")).put("name", name);
        return other;
    }

    /** @param created the answer of CreateChannel */
    private static ObjectNode channel(ObjectNode resource, JsonNode created) {
        JsonNode channel = created.get("channel");
        resource.set("id", channel.get("arn"));
        ObjectNode outputs = (ObjectNode) resource.get("outputs");
        outputs.set("arn", channel.get("arn"));
        outputs.set("ingestEndpoint", channel.get("ingestEndpoint"));
        outputs.set("playbackUrl", channel.get("playbackUrl"));
        outputs.set("srtEndpoint", channel.at("/srt/endpoint"));
        outputs.set("streamKeyArn", created.at("/streamKey/arn"));
        secret(outputs, "srtPassphrase", channel.at("/srt/passphrase"));
        secret(outputs, "streamKeyValue", created.at("/streamKey/value"));
        return resource;
    }

    /** A secret of an exported state holds its value as JSON. */
    private static void secret(ObjectNode outputs, String name, JsonNode value) {
        ((ObjectNode) outputs.get(name)).put("plaintext", value.toString());
    }
}
