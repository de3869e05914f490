package com.pulumi.awsivs.provider.ivs;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.ivs.ServedPlugin.Sample;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import pulumirpc.ResourceProviderGrpc;

/** Generates requests to every method of the protocol from its descriptors: valid, almost valid, or invalid. */
final class RandomRequest {

    /** Methods with a lot of code, which are chosen more often. */
    private static final Set<String> FREQUENT = Set.of(
            "CheckConfig", "DiffConfig", "Check", "Diff", "Create", "Read", "Update", "Delete", "Invoke", "List");

    private static final int FREQUENT_WEIGHT = 12;

    private static final List<Double> SECONDS = List.of(
            0.0, 0.0, 0.0, 30.0, 1e-9, -1.0, 1e308, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Endpoints that need no name server. */
    private static final List<String> ADDRESSES = List.of("", "127.0.0.1:1", ":::", "%zz");

    private final Random random;
    private final RandomText texts;
    private final RandomStruct structs;
    private final Struct config;
    private final List<MethodDescriptor<Message, Message>> methods = new ArrayList<>();
    private List<Sample> samples = List.of();

    // The properties of the request that is being generated.
    private String method = "";
    private int wrongOfTen;
    private Sample sample = new Sample("", "", Struct.getDefaultInstance(), Struct.getDefaultInstance());

    RandomRequest(Random random, Struct config) {
        this.random = random;
        this.texts = new RandomText(random);
        this.structs = new RandomStruct(random, texts);
        this.config = config;
        ResourceProviderGrpc.getServiceDescriptor().getMethods().forEach(this::offer);
    }

    @SuppressWarnings("unchecked") // all of them send and receive messages
    private void offer(MethodDescriptor<?, ?> each) {
        for (int i = FREQUENT.contains(nameOf(each)) ? FREQUENT_WEIGHT : 1; i > 0; i--) {
            methods.add((MethodDescriptor<Message, Message>) each);
        }
    }

    static String nameOf(MethodDescriptor<?, ?> method) {
        return Objects.requireNonNull(method.getBareMethodName());
    }

    void about(List<Sample> resources) {
        samples = resources;
    }

    MethodDescriptor<Message, Message> method() {
        return texts.oneOf(methods);
    }

    Message to(MethodDescriptor<Message, Message> descriptor) {
        method = nameOf(descriptor);
        wrongOfTen = texts.oneOf(List.of(0, 1, 1, 3, 10));
        sample = texts.oneOf(samples);
        var marshaller = (PrototypeMarshaller<Message>) descriptor.getRequestMarshaller();
        return fill(Objects.requireNonNull(marshaller.getMessagePrototype()).newBuilderForType());
    }

    private Message fill(Message.Builder message) {
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isRepeated()) {
                for (int i = random.nextInt(3); i > 0; i--) message.addRepeatedField(field, any(field, message));
            } else if (random.nextInt(30) > 0) {
                message.setField(field, any(field, message));
            }
        }
        return message.build();
    }

    private Object any(FieldDescriptor field, Message.Builder message) {
        return switch (field.getType()) {
            case STRING -> text(field.getName());
            case BOOL -> random.nextInt(3) == 0;
            case DOUBLE -> texts.oneOf(SECONDS);
            case INT32 -> texts.oneOf(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
            case INT64 -> texts.oneOf(List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
            case BYTES -> ByteString.copyFrom(new byte[random.nextInt(40)]);
            case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(5));
            case MESSAGE -> message(field, message);
            default -> throw new IllegalStateException("the protocol has a new type: " + field);
        };
    }

    private Message message(FieldDescriptor field, Message.Builder parent) {
        String type = field.getMessageType().getFullName();
        if (type.equals("google.protobuf.Struct")) return struct(field.getName());
        if (type.equals("google.protobuf.Value")) return structs.value(3, false);
        return fill(parent.newBuilderForField(field));
    }

    private Struct struct(String field) {
        if (random.nextInt(20) < wrongOfTen) return structs.struct();
        Struct right = right(field);
        return random.nextInt(10) < 2 + wrongOfTen ? structs.spoiled(right) : right;
    }

    private Struct right(String field) {
        if (method.endsWith("Config") || method.equals("Configure")) return config;
        if (method.equals("Invoke")) return arguments();
        if (method.equals("List")) return filters();
        boolean state = Set.of("olds", "properties").contains(field)
                && !Set.of("Check", "Create").contains(method);
        return state ? sample.properties() : sample.inputs();
    }

    private Struct arguments() {
        Value id = RandomStruct.text(sample.id());
        return switch (random.nextInt(3)) {
            case 0 -> Struct.getDefaultInstance();
            case 1 -> Struct.newBuilder().putFields("arn", id).build();
            default ->
                Struct.newBuilder()
                        .putFields("filterByName", RandomStruct.text("studio"))
                        .build();
        };
    }

    private Struct filters() {
        return switch (random.nextInt(3)) {
            case 0 -> Struct.getDefaultInstance();
            case 1 ->
                Struct.newBuilder()
                        .putFields("channelArn", RandomStruct.text(sample.id()))
                        .build();
            default ->
                Struct.newBuilder()
                        .putFields("name", RandomStruct.text("studio"))
                        .build();
        };
    }

    private String text(String field) {
        if (method.equals("Attach")) return texts.oneOf(ADDRESSES);
        if (random.nextInt(30) < wrongOfTen) return texts.text(false);
        return switch (field) {
            case "urn" -> sample.urn();
            case "id" -> sample.id();
            case "tok" ->
                "aws-ivs:index:get"
                        + texts.oneOf(List.of("Channel", "Channels", "PlaybackKeyPair", "PlaybackKeyPairs"));
            case "token" ->
                "aws-ivs:index:"
                        + texts.oneOf(List.of("Channel", "StreamKey", "PlaybackKeyPair", "PlaybackRestrictionPolicy"));
            case "continuation_token" -> texts.oneOf(List.of("", "", "0:bm9uZQ==", texts.text(false)));
            case "ignoreChanges" -> texts.path();
            default -> texts.text(false);
        };
    }
}
