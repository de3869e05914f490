package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.InputShape.Constraint;
import java.util.List;
import java.util.Locale;

/** The operations on tags, and the constraints of tags. */
final class TagOperations {

    /**
     * The maximum number of tags, from "Tag naming limits and requirements":
     * docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html.
     */
    private static final int MAX_TAGS = 50;

    private static final String MEMBER = "tags";
    private static final String KEYS = "tagKeys";
    private static final String RESOURCE = "resourceArn";
    private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
    private static final Constraint KEY = Constraints.text(1, 128, CHARACTERS + "+");
    private static final Constraint VALUE = Constraints.text(0, 256, CHARACTERS + "*");

    /**
     * The constraint of tag keys to remove. It does not check the characters, because an AWS example sends {@code "tagkey1, tagkey2"}
     * (awscli/examples/ivs/untag-resource.rst).
     */
    private static final Constraint REMOVED_KEY = Constraints.text(key -> !key.isEmpty() && key.length() <= 128);

    private final ArnFormat arns;

    TagOperations(ArnFormat arns) {
        this.arns = arns;
    }

    static InputShape withTags(InputShape shape) {
        return shape.optional(MEMBER, TagOperations::check);
    }

    /** Returns the tags in the input of a create, or no tags. */
    static JsonNode of(ObjectNode input) {
        return input.path(MEMBER).isObject() ? input.path(MEMBER) : JsonNodes.object();
    }

    List<Operation> operations() {
        InputShape resource = InputShape.empty().required(RESOURCE, arns.ofAnyType());
        return List.of(
                new Operation("TagResource", resource.required(MEMBER, TagOperations::check), TagOperations::add),
                new Operation(
                        "UntagResource",
                        resource.required(KEYS, Constraints.list(0, MAX_TAGS, REMOVED_KEY)),
                        TagOperations::remove),
                new Operation("ListTagsForResource", resource, TagOperations::list));
    }

    private static ObjectNode add(RegionResources region, ObjectNode input) {
        ObjectNode merged = tags(region, input).deepCopy();
        merged.setAll((ObjectNode) input.path(MEMBER));
        if (merged.size() > MAX_TAGS) {
            throw ServiceException.constraintViolated(MEMBER);
        }
        tags(region, input).setAll(merged);
        return JsonNodes.object();
    }

    private static ObjectNode remove(RegionResources region, ObjectNode input) {
        ObjectNode tags = tags(region, input);
        input.path(KEYS).forEach(key -> tags.remove(key.textValue()));
        return JsonNodes.object();
    }

    private static ObjectNode list(RegionResources region, ObjectNode input) {
        return JsonNodes.object(MEMBER, tags(region, input));
    }

    private static ObjectNode tags(RegionResources region, ObjectNode input) {
        String arn = input.path(RESOURCE).textValue();
        ObjectNode resource = region.find(arn).orElseThrow(() -> ServiceException.notFound(arn));
        return (ObjectNode) resource.path(MEMBER);
    }

    private static void check(String path, JsonNode value) {
        if (!value.isObject() || value.size() > MAX_TAGS) {
            throw ServiceException.constraintViolated(path);
        }
        value.properties().forEach(tag -> {
            KEY.check(path, JsonNodes.object().textNode(tag.getKey()));
            VALUE.check(path, tag.getValue());
            if (tag.getKey().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw ServiceException.constraintViolated(path);
            }
        });
    }
}
