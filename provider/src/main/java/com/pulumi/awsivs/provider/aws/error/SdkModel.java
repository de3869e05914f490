package com.pulumi.awsivs.provider.aws.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Reads and writes members of requests and responses by their names on the wire. This is the only class that uses the
 * SDK's model at run time: {@code SdkField} and related classes are protected API, which a new version of the SDK may
 * change.
 */
public final class SdkModel {

    private SdkModel() {}

    /** Returns the names of all members. */
    static List<String> members(SdkPojo pojo) {
        return pojo.sdkFields().stream().map(SdkField::locationName).toList();
    }

    /** Returns the value of a member; null if it is absent or not in the model. */
    public static @Nullable Object get(SdkPojo pojo, String member) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.locationName().equals(member)) return present(field.getValueOrDefault(pojo));
        }
        return null;
    }

    /**
     * Returns a member of an exception; null if it is absent or not in the model. The fields of an exception are listed
     * only by its builder.
     */
    static @Nullable Object ofException(Exception failure, String member) {
        if (!(failure instanceof ToCopyableBuilder<?, ?> copyable)) return null;
        if (!(copyable.toBuilder() instanceof SdkPojo model)) return null;
        for (SdkField<?> field : model.sdkFields()) {
            if (field.memberName().equals(member)) return field.getValueOrDefault(failure);
        }
        return null;
    }

    /** Returns whether the model has a member of this name. */
    static boolean has(SdkPojo pojo, String member) {
        return members(pojo).contains(member);
    }

    /** Returns a copy of the request with another value of a member, which is not changed if it is not in the model. */
    @SuppressWarnings("unchecked") // a request's builder builds requests of its class
    public static <Q extends AwsRequest> Q with(Q request, String member, Object value) {
        AwsRequest.Builder builder = request.toBuilder();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.locationName().equals(member)) field.set(builder, value);
        }
        return (Q) builder.build();
    }

    /** Returns null for the empty list that the SDK substitutes for an absent list. */
    private static @Nullable Object present(@Nullable Object value) {
        return value instanceof SdkAutoConstructList ? null : value;
    }
}
