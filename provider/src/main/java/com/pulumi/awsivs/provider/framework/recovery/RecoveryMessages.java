package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/** Composes the messages about creates that got no response. */
final class RecoveryMessages {

    private static final String RETRIED = "A create request without a response was retried, and ";
    private static final String MAY_HAVE_SUCCEEDED = ". The create may have succeeded nevertheless";

    private final ErrorClassifier errors;
    private final RequestContext context;
    private final String description;

    /**
     * Composes the messages about one create.
     *
     * @param description the description of the resource, such as "channel named live"
     */
    RecoveryMessages(ErrorClassifier errors, RequestContext context, String description) {
        this.errors = errors;
        this.context = context;
        this.description = description;
    }

    ProviderException notFound(RuntimeException failure, int attempts) {
        return exception(failure, attempts(attempts) + ". No " + description + " exists; run `pulumi up` again");
    }

    ProviderException unknownOrigin(List<String> ids, RuntimeException failure) {
        String commands =
                String.join(" or ", ids.stream().map(this::importCommand).toList());
        String remedy = ids.size() == 1
                ? ": a " + description + " exists; it is unknown whether this create made it. If it is yours,"
                : ": more than one " + description
                        + " exists; it is unknown whether this create made one of them. If one is yours,";
        return exception(failure, MAY_HAVE_SUCCEEDED + remedy + importOrDelete(commands));
    }

    ProviderException searchFailed(RuntimeException failure, String reason) {
        return exception(
                failure,
                MAY_HAVE_SUCCEEDED + butSearchFailed(reason) + ". If a " + description + " exists and is yours,"
                        + importOrDelete(importCommand("<id>")));
    }

    String unconfirmedNotFound(RuntimeException failure, int attempts) {
        return unconfirmed(failure, attempts, ", but no " + description + " exists yet");
    }

    String unconfirmedSearchFailed(RuntimeException failure, int attempts, String reason) {
        return unconfirmed(failure, attempts, butSearchFailed(reason));
    }

    private String unconfirmed(RuntimeException failure, int attempts, String finding) {
        return errors.message(failure) + attempts(attempts) + MAY_HAVE_SUCCEEDED + finding
                + ". The create is recorded in the state as unconfirmed: the next `pulumi up` looks for a "
                + description
                + ", and creates one only if none exists";
    }

    String duplicates(String id, List<String> others) {
        return RETRIED + "more than one " + description + " exists now: " + id + " is the one in the state; "
                + String.join(", ", others) + " may have been created by the first request.";
    }

    String duplicateSearchFailed(String id, String reason) {
        return RETRIED + "the search for a duplicate failed: " + reason + ". " + id
                + " is the one in the state; check whether another " + description + " exists.";
    }

    private static String attempts(int attempts) {
        return attempts == 1 ? "" : " (tried " + attempts + " times)";
    }

    private String butSearchFailed(String reason) {
        return ", but the search for the " + description + " failed: " + reason;
    }

    private String importCommand(String id) {
        return "`" + context.importCommand(id) + "`";
    }

    private static String importOrDelete(String commands) {
        return " import it: " + commands + "; or delete it. Otherwise the next `pulumi up` creates another one";
    }

    private ProviderException exception(RuntimeException failure, String advice) {
        return new ProviderException(errors.kind(failure), errors.message(failure) + advice, failure);
    }
}
