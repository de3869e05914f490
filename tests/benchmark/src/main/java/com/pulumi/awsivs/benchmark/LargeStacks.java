package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * Creates stacks with many deployed and unchanged resources. Pulumi deploys only the first resource. The others are created in the
 * emulator and added to the state, because Pulumi needs 17 minutes for 5,000 channels at the rate limit of IVS.
 */
final class LargeStacks {

    private LargeStacks() {}

    static PulumiStack of(int count, ResourceType type, PulumiCli pulumi, BenchmarkEmulator ivs) throws IOException {
        return addResources(PulumiStack.create(1, type, pulumi, ivs), count, ivs);
    }

    /**
     * Deploys a stack, and adds resources until it has this number of them.
     *
     * @param stack a stack whose program has one resource
     */
    static PulumiStack addResources(PulumiStack stack, int count, BenchmarkEmulator ivs) throws IOException {
        stack.run("up", "--yes", "--skip-preview");
        if (count == 1) return stack;
        JsonNode state = stack.export();
        ArrayNode resources = (ArrayNode) state.at("/deployment/resources");
        ObjectNode first = (ObjectNode) resources.get(resources.size() - 1);
        if (stack.type() == ResourceType.CHANNEL) {
            List<JsonNode> channels = ivs.createChannels(1, count);
            for (int number = 1; number < count; number++) {
                resources.add(channel(copyOf(first, number), channels.get(number - 1)));
            }
        } else {
            for (int number = 1; number < count; number++) {
                resources.add(copyOf(first, number).put("id", ResourceType.nameOf(number)));
            }
        }
        stack.replaceState(state);
        stack.program(count);
        return stack;
    }

    private static ObjectNode copyOf(ObjectNode first, int number) {
        String name = ResourceType.nameOf(number);
        ObjectNode copy = first.deepCopy();
        copy.put("urn", first.get("urn").textValue().replace(ResourceType.nameOf(0), name));
        ((ObjectNode) copy.get("inputs")).put("name", name);
        ((ObjectNode) copy.get("outputs")).put("name", name);
        return copy;
    }

    /**
     * Sets the id and the outputs of a channel in the state.
     *
     * @param created the response of CreateChannel
     */
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

    /** Sets a secret output, whose plaintext in an exported state is JSON. */
    private static void secret(ObjectNode outputs, String name, JsonNode value) {
        ((ObjectNode) outputs.get(name)).put("plaintext", value.toString());
    }
}
