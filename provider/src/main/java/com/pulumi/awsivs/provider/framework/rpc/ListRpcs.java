package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.list.ListHandler;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.Listed;
import java.util.ArrayList;
import java.util.List;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

/** Serves the engine's lists of existing resources, one page for each request. */
final class ListRpcs {

    private final Service service;
    private final RequestContexts contexts;

    ListRpcs(Service service, RequestContexts contexts) {
        this.service = service;
        this.contexts = contexts;
    }

    /** Returns the resources on one page and, if there are more, the token of the next page; or that a filter is not known yet. */
    List<ListResponse> list(ListRequest request) {
        return ListHandler.of(lister(request.getToken()), service)
                .page(
                        ValueCodec.decode(request.getQuery()),
                        request.getLimit(),
                        request.getPageSize(),
                        request.getContinuationToken(),
                        contexts.of(request, ""))
                .map(ListRpcs::responses)
                .orElse(List.of(ListResponse.newBuilder()
                        .setComputed(ListResponse.Computed.getDefaultInstance())
                        .build()));
    }

    private ResourceLister<?> lister(String type) {
        ResourceLister<?> lister = ResourceTypes.find(service, type).lister();
        if (lister == null)
            throw new ProviderException(ErrorKind.INVALID, "resources of type " + type + " cannot be listed");
        return lister;
    }

    private static List<ListResponse> responses(Page<Listed> page) {
        List<ListResponse> responses =
                new ArrayList<>(page.map(ListRpcs::response).items());
        if (!page.isLast()) {
            var continuation = ListResponse.Continuation.newBuilder().setContinuationToken(page.nextToken());
            responses.add(
                    ListResponse.newBuilder().setContinuation(continuation).build());
        }
        return responses;
    }

    private static ListResponse response(Listed resource) {
        var result = ListResponse.Result.newBuilder().setId(resource.id()).setName(resource.name());
        return ListResponse.newBuilder().setResult(result).build();
    }
}
