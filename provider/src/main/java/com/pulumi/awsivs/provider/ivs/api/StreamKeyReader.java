package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.aws.PermissionCheck;
import com.pulumi.awsivs.provider.aws.ReadAhead;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Reads stream keys by ARN. Reads that wait for the rate limit at the same time are sent as one batch. */
public final class StreamKeyReader {

    private final ResourceClient<IvsClient> ivs;
    private final BatchLoader<StreamKey> loader;
    private final SmallBatches smallBatches;

    /** The error of the first call that was denied. Once it is set, no further call is sent. */
    private volatile @Nullable AwsCallException denial;

    public StreamKeyReader(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs.about(IvsKinds.STREAM_KEY);
        this.loader = new BatchLoader<>(
                IvsApi.MAX_BATCH_SIZE, this::many, this::one, this::onDenied, ReadAhead.ofReturned(ivs::writes));
        this.smallBatches = new SmallBatches(ivs.rate(BatchGetStreamKeyRequest.class));
    }

    /** Reads the key. If an earlier call was denied, fails with the error of that call and sends no call. */
    public StreamKey read(String arn, RequestContext context) {
        requirePermission();
        try {
            return loader.load(arn, context);
        } catch (AwsCallException e) {
            if (PermissionCheck.isDenial(e)) denial = e;
            throw e;
        }
    }

    private void requirePermission() {
        AwsCallException denied = denial;
        if (denied != null) throw denied;
    }

    private Optional<Map<String, StreamKey>> many(RequestContext context, Supplier<@Nullable Set<String>> arns) {
        return ivs.sendWhenPermitted(
                        context,
                        BatchGetStreamKeyRequest.class,
                        () -> request(arns.get(), context),
                        IvsClient::batchGetStreamKey)
                .map(response -> {
                    Map<String, StreamKey> found = new HashMap<>();
                    response.streamKeys().forEach(key -> found.put(key.arn(), key));
                    return found;
                });
    }

    private @Nullable BatchGetStreamKeyRequest request(@Nullable Set<String> arns, RequestContext context) {
        smallBatches.add(arns == null ? 1 : arns.size(), context);
        return arns == null
                ? null
                : BatchGetStreamKeyRequest.builder().arns(arns).build();
    }

    private StreamKey one(String arn, RequestContext context) {
        requirePermission();
        return ivs.send(context, GetStreamKeyRequest.builder().arn(arn).build(), IvsClient::getStreamKey)
                .streamKey();
    }

    /**
     * Checks immediately whether the role may read single keys, after the batch call was denied. Otherwise all requests
     * that wait for the batch would be denied one by one, 5 per second.
     */
    private void onDenied(String arn, RequestContext context) {
        try {
            one(arn, context);
        } catch (AwsCallException e) {
            if (PermissionCheck.isDenial(e)) {
                denial = e;
                return;
            }
            if (!e.isNotFound()) throw e; // a 404 proves the permission as well
        }
        context.warn(
                "Stream keys are read one by one, 5 per second: the role lacks ivs:BatchGetStreamKey, which reads 50 at once."
                        + " With compareStreamKeys: false in the provider's configuration they are not read.");
    }
}
