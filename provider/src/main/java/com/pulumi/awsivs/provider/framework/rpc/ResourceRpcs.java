package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.lifecycle.DiffResult;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Resource;
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

/** The engine's calls about resources. */
final class ResourceRpcs {

    private final Service service;
    private final RequestContexts calls;
    private final Map<String, Lifecycle<?, ?>> lifecycles = new ConcurrentHashMap<>();

    ResourceRpcs(Service service, RequestContexts calls) {
        this.service = service;
        this.calls = calls;
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
        RequestContext call = calls.about(request.getUrn(), 0, request.getNews(), request.getOldInputs());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        DiffResult comparison;
        try {
            comparison = lifecycle(request.getUrn())
                    .diff(old, ValueCodec.decode(request.getNews()), paths(request.getIgnoreChangesList()), call::warn);
        } catch (ProviderException e) {
            throw e.settings().isEmpty() ? e : e.with(interrupted(request.getUrn()));
        }
        return Responses.diff(comparison);
    }

    /** The engine replaces resources because their provider is replaced in that very command only. */
    private static String interrupted(String urn) {
        return ". If a change of the provider's settings was interrupted before it replaced this resource, finish it with"
                + " `pulumi up --replace '" + urn + "'`";
    }

    CreateResponse create(CreateRequest request) {
        RequestContext call = calls.about(request.getUrn(), request.getTimeout(), request.getProperties());
        Lifecycle<?, ?> lifecycle = lifecycle(request.getUrn());
        Properties news = ValueCodec.decode(request.getProperties());
        CreateResponse.Builder reply = CreateResponse.newBuilder().setRefreshBeforeUpdate(service.detectsDrift());
        if (request.getPreview()) {
            return reply.setProperties(ValueCodec.encode(lifecycle.previewCreate(news, call)))
                    .build();
        }
        requireKnown(news);
        State created = lifecycle.create(news, call);
        return reply.setId(created.id())
                .setProperties(ValueCodec.encode(created.properties()))
                .build();
    }

    UpdateResponse update(UpdateRequest request) {
        RequestContext call = calls.about(
                request.getUrn(), request.getTimeout(), request.getNews(), request.getOlds(), request.getOldInputs());
        Lifecycle<?, ?> lifecycle = lifecycle(request.getUrn());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        Properties news = ValueCodec.decode(request.getNews());
        List<PropertyPath> ignored = paths(request.getIgnoreChangesList());
        if (!request.getPreview()) requireKnown(news);
        Properties properties = request.getPreview()
                ? lifecycle.previewUpdate(old, news, ignored, call)
                : lifecycle.update(old, news, ignored, call).properties();
        return UpdateResponse.newBuilder()
                .setProperties(ValueCodec.encode(properties))
                .setRefreshBeforeUpdate(service.detectsDrift())
                .build();
    }

    /** What is gone has no id, and its properties are unset: an import takes empty ones for a resource. */
    ReadResponse read(ReadRequest request) {
        RequestContext call =
                calls.about(request.getUrn(), request.getTimeout(), request.getInputs(), request.getProperties());
        State known = new State(
                request.getId(),
                ValueCodec.decode(request.getInputs()).known(),
                ValueCodec.decode(request.getProperties()).known());
        return lifecycle(request.getUrn())
                .read(known, call)
                .map(found -> ReadResponse.newBuilder()
                        .setId(found.id())
                        .setInputs(ValueCodec.encode(found.inputs()))
                        .setProperties(ValueCodec.encode(found.properties()))
                        .setRefreshBeforeUpdate(service.detectsDrift())
                        .build())
                .orElse(ReadResponse.getDefaultInstance());
    }

    void delete(DeleteRequest request) {
        RequestContext call =
                calls.about(request.getUrn(), request.getTimeout(), request.getOldInputs(), request.getProperties());
        State old = state(request.getId(), request.hasOldInputs(), request.getOldInputs(), request.getProperties());
        lifecycle(request.getUrn()).delete(old, call);
    }

    /** The engine waits until everything is known; were it not so, a default would be sent instead of it. */
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
        return texts.stream().map(PropertyPath::parse).filter(Objects::nonNull).toList();
    }

    private Lifecycle<?, ?> lifecycle(String urn) {
        return lifecycles.computeIfAbsent(Urn.type(urn), type -> {
            Resource<?, ?> resource = service.resources().get(type);
            if (resource == null) {
                throw new ProviderException(
                        ErrorKind.INVALID,
                        "there is no resource " + type + "; there are "
                                + String.join(
                                        ", ",
                                        service.resources().keySet().stream()
                                                .sorted()
                                                .toList()));
            }
            return Lifecycle.of(resource, service.tags(), service, service.detectsDrift());
        });
    }
}
