package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.aws.http.Timeouts.within;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.aws.PermissionCheck;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Reads stream keys by their ARNs, together with others that are read at the same time. */
final class StreamKeyReader implements BatchLoader.Source<StreamKey> {

    private final Ivs ivs;
    private final BatchLoader<StreamKey> loader;

    /** Why keys cannot be read, once that is known. */
    private volatile @Nullable IvsException refusal;

    StreamKeyReader(Ivs ivs) {
        this.ivs = ivs;
        this.loader = new BatchLoader<>(ivs, this);
    }

    /** The key; fails with the first refusal, without another call, where the role may not read keys. */
    StreamKey read(String arn, RequestContext call) {
        requirePermission();
        try {
            return loader.load(arn, call);
        } catch (IvsException e) {
            if (PermissionCheck.isRefusal(e)) refusal = e;
            throw e;
        }
    }

    private void requirePermission() {
        IvsException refused = refusal;
        if (refused != null) throw refused;
    }

    @Override
    public String operation() {
        return "BatchGetStreamKey";
    }

    @Override
    public Map<String, StreamKey> many(IvsClient client, Set<String> arns, RequestContext call) {
        Map<String, StreamKey> found = new HashMap<>();
        client.batchGetStreamKey(
                        request -> request.overrideConfiguration(within(call)).arns(arns))
                .streamKeys()
                .forEach(key -> found.put(key.arn(), key));
        return found;
    }

    @Override
    public StreamKey one(String arn, RequestContext call) {
        requirePermission();
        return ivs.during(call).getStreamKey(request -> request.arn(arn)).streamKey();
    }

    /** Tries the other permission at once: all that wait for the batch would otherwise be refused one by one, 5 a second. */
    @Override
    public void denied(String arn, RequestContext call) {
        try {
            one(arn, call);
        } catch (ResourceNotFoundException e) {
            // Only the permission matters here, and there is one.
        } catch (IvsException e) {
            if (!PermissionCheck.isRefusal(e)) throw e;
            refusal = e;
            return;
        }
        call.warn(
                "Stream keys are read one by one, 5 a second: the role lacks ivs:BatchGetStreamKey, which reads 50 at once."
                        + " With compareStreamKeys: false in the provider's configuration they are not read.");
    }
}
