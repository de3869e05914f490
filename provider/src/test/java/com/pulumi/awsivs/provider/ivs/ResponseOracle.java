package com.pulumi.awsivs.provider.ivs;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.ivs.ServedPlugin.Reply;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureErrorMissingKeys;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** Checks responses for everything that no request, however invalid, may cause. */
final class ResponseOracle {

    private static final Set<Code> BUGS = Set.of(Code.INTERNAL, Code.UNKNOWN);

    private final Message request;
    private final Reply reply;
    private final List<String> faults = new ArrayList<>();

    private ResponseOracle(Message request, Reply reply) {
        this.request = request;
        this.reply = reply;
    }

    static List<String> on(Message request, Reply reply) {
        ResponseOracle verdict = new ResponseOracle(request, reply);
        verdict.check();
        return verdict.faults;
    }

    private void check() {
        if (reply.seconds() >= ServedPlugin.PATIENCE_SECONDS) faults.add("took " + reply.seconds() + " s");
        StatusRuntimeException failure = reply.failure();
        if (failure != null) check(failure);
        for (Message response : reply.responses()) {
            if (response instanceof CheckResponse checked) check(checked.getFailuresList());
            if (response instanceof InvokeResponse invoked) check(invoked.getFailuresList());
            if (response instanceof DiffResponse) requireNoSecrets(response.toString());
            for (Struct struct : lasting(response)) check(RandomStruct.struct(struct));
            for (Struct struct : made(response)) requireNoSecrets(RandomStruct.struct(struct));
        }
    }

    private void check(StatusRuntimeException failure) {
        String message = failure.getStatus().toString();
        String details = details(failure);
        if (BUGS.contains(failure.getStatus().getCode()) && details == null) faults.add("is a bug: " + message);
        requireNoSecrets(message + details);
    }

    private void check(List<CheckFailure> failures) {
        failures.forEach(failure -> requireNoSecrets(failure.getProperty() + " " + failure.getReason()));
    }

    private void requireNoSecrets(String message) {
        if (message.toLowerCase(Locale.ROOT).contains(RandomText.MARKER)) faults.add("tells a secret: " + message);
    }

    /** Returns the values outside of secrets. */
    private void requireNoSecrets(Value value) {
        requireNoSecrets(value.getStringValue());
        value.getListValue().getValuesList().forEach(this::requireNoSecrets);
        Struct struct = value.getStructValue();
        if (RandomStruct.isSecret(struct)) return;
        struct.getFieldsMap().forEach((name, inside) -> {
            requireNoSecrets(name);
            requireNoSecrets(inside);
        });
    }

    /**
     * Checks a response that depends on the request alone. IVS does not store what was secret, so later responses may
     * contain it.
     */
    private static List<Struct> made(Message response) {
        if (response instanceof CheckResponse checked) return List.of(checked.getInputs());
        if (response instanceof CreateResponse created) return List.of(created.getProperties());
        return response instanceof UpdateResponse updated ? List.of(updated.getProperties()) : List.of();
    }

    /** Returns the text in the details of a failure; null without details. */
    private static @Nullable String details(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null || status.getDetailsCount() == 0) return null;
        var detail = status.getDetails(0);
        try {
            return detail.is(ErrorResourceInitFailed.class)
                    ? detail.unpack(ErrorResourceInitFailed.class)
                            .getReasonsList()
                            .toString()
                    : detail.unpack(ConfigureErrorMissingKeys.class).toString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Checks a response that the engine stores or passes to a program. Responses of previews may contain unknown
     * values.
     */
    private List<Struct> lasting(Message response) {
        boolean preview = (request instanceof CreateRequest create && create.getPreview())
                || (request instanceof UpdateRequest update && update.getPreview());
        if (preview) return List.of();
        if (response instanceof CreateResponse created) return List.of(created.getProperties());
        if (response instanceof UpdateResponse updated) return List.of(updated.getProperties());
        if (response instanceof ReadResponse read) return List.of(read.getInputs(), read.getProperties());
        return response instanceof InvokeResponse invoked ? List.of(invoked.getReturn()) : List.of();
    }

    private void check(Value value) {
        boolean unknown = RandomStruct.UNKNOWN.contains(value.getStringValue());
        if (unknown) faults.add("holds an unknown value in " + reply.responses());
        value.getListValue().getValuesList().forEach(this::check);
        value.getStructValue().getFieldsMap().values().forEach(this::check);
    }
}
