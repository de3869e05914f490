package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelResponse;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamResponse;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamResponse;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelResponse;

/** The operations that this provider uses, each in its turn and within the time of the engine's request. */
final class PacedIvs implements IvsClient {

    private final Ivs ivs;
    private final RequestContext call;

    private PacedIvs(Ivs ivs, RequestContext call) {
        this.ivs = ivs;
        this.call = call;
    }

    static IvsClient of(Ivs ivs, RequestContext call) {
        return new PacedIvs(ivs, call);
    }

    private <Q extends IvsRequest, A> A send(String operation, Q request, BiFunction<IvsClient, Q, A> how) {
        return ivs.inTurn(operation, call, client -> how.apply(client, within(request)));
    }

    /** The turn may have taken long: what time is left is known only now. */
    @SuppressWarnings("unchecked") // a request's builder builds requests of its kind
    private <Q extends IvsRequest> Q within(Q request) {
        return (Q)
                request.toBuilder().overrideConfiguration(Timeouts.within(call)).build();
    }

    @Override
    public CreateChannelResponse createChannel(CreateChannelRequest request) {
        return send("CreateChannel", request, IvsClient::createChannel);
    }

    @Override
    public DeleteChannelResponse deleteChannel(DeleteChannelRequest request) {
        return send("DeleteChannel", request, IvsClient::deleteChannel);
    }

    @Override
    public DeletePlaybackKeyPairResponse deletePlaybackKeyPair(DeletePlaybackKeyPairRequest request) {
        return send("DeletePlaybackKeyPair", request, IvsClient::deletePlaybackKeyPair);
    }

    @Override
    public GetChannelResponse getChannel(GetChannelRequest request) {
        return send("GetChannel", request, IvsClient::getChannel);
    }

    @Override
    public GetPlaybackKeyPairResponse getPlaybackKeyPair(GetPlaybackKeyPairRequest request) {
        return send("GetPlaybackKeyPair", request, IvsClient::getPlaybackKeyPair);
    }

    @Override
    public GetStreamResponse getStream(GetStreamRequest request) {
        return send("GetStream", request, IvsClient::getStream);
    }

    @Override
    public GetStreamKeyResponse getStreamKey(GetStreamKeyRequest request) {
        return send("GetStreamKey", request, IvsClient::getStreamKey);
    }

    @Override
    public ImportPlaybackKeyPairResponse importPlaybackKeyPair(ImportPlaybackKeyPairRequest request) {
        return send("ImportPlaybackKeyPair", request, IvsClient::importPlaybackKeyPair);
    }

    @Override
    public ListChannelsResponse listChannels(ListChannelsRequest request) {
        return send("ListChannels", request, IvsClient::listChannels);
    }

    @Override
    public ListPlaybackKeyPairsResponse listPlaybackKeyPairs(ListPlaybackKeyPairsRequest request) {
        return send("ListPlaybackKeyPairs", request, IvsClient::listPlaybackKeyPairs);
    }

    @Override
    public ListStreamKeysResponse listStreamKeys(ListStreamKeysRequest request) {
        return send("ListStreamKeys", request, IvsClient::listStreamKeys);
    }

    @Override
    public StopStreamResponse stopStream(StopStreamRequest request) {
        return send("StopStream", request, IvsClient::stopStream);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return send("TagResource", request, IvsClient::tagResource);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return send("UntagResource", request, IvsClient::untagResource);
    }

    @Override
    public UpdateChannelResponse updateChannel(UpdateChannelRequest request) {
        return send("UpdateChannel", request, IvsClient::updateChannel);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** The clients behind it live on. */
    @Override
    public void close() {}
}
