package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.lifecycle.DiffResult;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.value.PathParser;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** Serves the engine's requests about resources. */
final class ResourceRpcs {

    private final Service service;
    private final RequestContexts contexts;
    private final Map<String, Lifecycle<?, ?>> lifecycles = new ConcurrentHashMap<>();

    ResourceRpcs(Service service, RequestContexts contexts) {
        this.service = service;
        this.contexts = contexts;
    }

    CheckResponse check(CheckRequest request) {
        AutonamingOptions naming = AutonamingRequest.of(request);
        CheckResult checked = lifecycle(request.getUrn())
                .check(ValueCodec.decode(request.getOlds()), ValueCodec.decode(request.getNews()), naming);
        if (checked.failures().isEmpty()) service.verify();
        return CheckResponse.newBuilder()
                .setInputs(ValueCodec.encode(checked.inputs()))
                .addAllFailures(Responses.failures(checked.failures()))
                .build();
    }

    DiffResponse diff(DiffRequest request) {
        RequestContext context = contexts.of(request, request.getUrn());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        DiffResult result;
        try {
            result = lifecycle(request.getUrn())
                    .diff(
                            old,
                            ValueCodec.decode(request.getNews()),
                            paths(request.getIgnoreChangesList()),
                            context::warn);
        } catch (ProviderException e) {
            throw e.settings().isEmpty() ? e : e.with(interruptedReplacement(request.getUrn()));
        }
        return Responses.diff(result);
    }

    /**
     * Returns the advice for an interrupted replacement: the engine replaces the resources of a replaced provider only in the same command
     * as the provider itself.
     */
    private static String interruptedReplacement(String urn) {
        return ". If a change of the provider's settings was interrupted before it replaced this resource, finish it with"
                + " `pulumi up --replace '" + urn + "'`";
    }

    CreateResponse create(CreateRequest request) {
        RequestContext context = contexts.of(request, request.getUrn(), request.getTimeout());
        Lifecycle<?, ?> lifecycle = lifecycle(request.getUrn());
        Properties news = ValueCodec.decode(request.getProperties());
        CreateResponse.Builder response = CreateResponse.newBuilder().setRefreshBeforeUpdate(service.detectsDrift());
        if (request.getPreview()) {
            return response.setProperties(ValueCodec.encode(lifecycle.previewCreate(news, context)))
                    .build();
        }
        requireKnown(news);
        State created = lifecycle.create(news, context);
        return response.setId(created.id())
                .setProperties(ValueCodec.encode(created.properties()))
                .build();
    }

    UpdateResponse update(UpdateRequest request) {
        RequestContext context = contexts.of(request, request.getUrn(), request.getTimeout());
        Lifecycle<?, ?> lifecycle = lifecycle(request.getUrn());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        Properties news = ValueCodec.decode(request.getNews());
        List<PropertyPath> ignored = paths(request.getIgnoreChangesList());
        if (!request.getPreview()) requireKnown(news);
        Properties properties = request.getPreview()
                ? lifecycle.previewUpdate(old, news, ignored, context)
                : lifecycle.update(old, news, ignored, context).properties();
        return UpdateResponse.newBuilder()
                .setProperties(ValueCodec.encode(properties))
                .setRefreshBeforeUpdate(service.detectsDrift())
                .build();
    }

    /**
     * Reads a resource. The response for a missing resource has no id and no properties field, because an import treats an empty
     * properties field as an existing resource.
     */
    ReadResponse read(ReadRequest request) {
        RequestContext context = contexts.of(request, request.getUrn(), request.getTimeout());
        State known = new State(
                request.getId(),
                ValueCodec.decode(request.getInputs()).known(),
                ValueCodec.decode(request.getProperties()).known());
        return lifecycle(request.getUrn())
                .read(known, context)
                .map(found -> ReadResponse.newBuilder()
                        .setId(found.id())
                        .setInputs(ValueCodec.encode(found.inputs()))
                        .setProperties(ValueCodec.encode(found.properties()))
                        .setRefreshBeforeUpdate(service.detectsDrift())
                        .build())
                .orElse(ReadResponse.getDefaultInstance());
    }

    void delete(DeleteRequest request) {
        RequestContext context = contexts.of(request, request.getUrn(), request.getTimeout());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getProperties());
        lifecycle(request.getUrn()).delete(old, context);
    }

    /** Rejects unknown values, which the engine should not send here, because the service would get defaults in their place. */
    private static void requireKnown(Properties news) {
        news.entries().forEach((name, value) -> {
            if (!value.isKnown()) throw new MalformedValueException(PropertyPath.ROOT.name(name), "is not known yet");
        });
    }

    private static State state(String id, boolean hasInputs, Struct inputs, Struct properties) {
        Properties all = ValueCodec.decode(properties);
        return new State(id, hasInputs ? ValueCodec.decode(inputs) : all, all);
    }

    private static List<PropertyPath> paths(List<String> texts) {
        return texts.stream().map(PathParser::parse).filter(Objects::nonNull).toList();
    }

    private Lifecycle<?, ?> lifecycle(String urn) {
        return lifecycles.computeIfAbsent(
                new Urn(urn).type(),
                type -> Lifecycle.of(
                        ResourceTypes.find(service, type), service.tags(), service, service.detectsDrift()));
    }
}
