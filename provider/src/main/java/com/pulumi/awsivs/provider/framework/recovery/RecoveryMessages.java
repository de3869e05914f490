package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/** What a user is told of a create whose answer got lost, and of which no good end can be had. */
final class RecoveryMessages {

    private static final String REPEATED = "A request without an answer was repeated, and ";

    private final ErrorClassifier failures;
    private final RequestContext call;
    private final String sought;

    RecoveryMessages(ErrorClassifier failures, RequestContext call, String sought) {
        this.failures = failures;
        this.call = call;
        this.sought = sought;
    }

    ProviderException nothingFound(RuntimeException failure, int attempts) {
        return fault(
                failure,
                failures.message(failure) + tried(attempts) + ". No " + sought + " is there; run pulumi up again");
    }

    ProviderException notOurs(List<String> ids, RuntimeException failure) {
        String lines =
                String.join(", or: ", ids.stream().map(call::importCommand).toList());
        return fault(
                failure,
                failures.message(failure) + ". It may have been made all the same: there is "
                        + (ids.size() > 1 ? ids.size() + " times a " : "a ") + sought
                        + ", and whether this create made it cannot be told. " + wayOut(lines));
    }

    ProviderException cannotTell(RuntimeException failure, String why) {
        return fault(
                failure,
                unclear(failures.message(failure), why) + ". Look for a " + sought + ". "
                        + wayOut(call.importCommand("<id>")));
    }

    String unconfirmed(RuntimeException failure, int attempts, String why) {
        return unclear(failures.message(failure) + tried(attempts), why)
                + ". It stays in the state unconfirmed: the next pulumi up looks for a " + sought
                + ", and makes one only if there is none";
    }

    String twins(String id, List<String> others) {
        return REPEATED + "there is more than one " + sought + " now: " + id + " is the one in the state; "
                + String.join(", ", others) + " may have come of the first request.";
    }

    String perhapsTwins(String id, String why) {
        return REPEATED + "whether both came about could not be found out: " + why + ". " + id
                + " is the one in the state; look for another " + sought + ".";
    }

    private static String tried(int attempts) {
        return attempts == 1 ? "" : " (tried " + attempts + " times)";
    }

    private static String unclear(String failure, String why) {
        return failure + ". It may have been made all the same, and whether it was could not be found out: " + why;
    }

    private static String wayOut(String lines) {
        return "If it did, take it into the stack: " + lines
                + " ; or delete it. Otherwise the next pulumi up makes another one";
    }

    private ProviderException fault(RuntimeException failure, String words) {
        return new ProviderException(failures.kind(failure), words, failure);
    }
}
