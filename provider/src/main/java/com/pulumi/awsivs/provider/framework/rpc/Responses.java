package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.lifecycle.DiffResult;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Difference;
import java.util.List;
import java.util.stream.Stream;
import pulumirpc.Provider;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.PropertyDiff.Kind;

/** Converts check failures and diffs to protocol messages. */
final class Responses {

    private Responses() {}

    static List<Provider.CheckFailure> failures(List<CheckFailure> failures) {
        return failures.stream()
                .map(failure -> Provider.CheckFailure.newBuilder()
                        .setProperty(failure.path().toString())
                        .setReason(failure.reason())
                        .build())
                .toList();
    }

    static DiffResponse diff(DiffResult result) {
        return diff(result.differences())
                .setChanges(result.changes() ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE)
                .setDeleteBeforeReplace(result.deleteBeforeReplace())
                .build();
    }

    static DiffResponse.Builder diff(List<Difference> differences) {
        DiffResponse.Builder response = DiffResponse.newBuilder()
                .setChanges(differences.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .setHasDetailedDiff(true)
                .addAllDiffs(topProperties(differences.stream()))
                .addAllReplaces(topProperties(differences.stream().filter(Difference::replaces)));
        for (Difference difference : differences) {
            response.putDetailedDiff(
                    difference.path().toString(),
                    PropertyDiff.newBuilder()
                            .setKind(kind(difference))
                            .setInputDiff(true)
                            .build());
        }
        return response;
    }

    private static List<String> topProperties(Stream<Difference> differences) {
        return differences.map(difference -> difference.path().top()).distinct().toList();
    }

    private static Kind kind(Difference difference) {
        return switch (difference.kind()) {
            case ADD -> difference.replaces() ? Kind.ADD_REPLACE : Kind.ADD;
            case DELETE -> difference.replaces() ? Kind.DELETE_REPLACE : Kind.DELETE;
            case UPDATE -> difference.replaces() ? Kind.UPDATE_REPLACE : Kind.UPDATE;
        };
    }
}
