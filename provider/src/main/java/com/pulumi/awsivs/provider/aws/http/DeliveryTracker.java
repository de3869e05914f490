package com.pulumi.awsivs.provider.aws.http;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Whether the service can have received a call, in any of its attempts. The {@link HttpAttempt} knows, but when a timeout
 * ends it the SDK replaces its exception by one that does not say.
 */
public final class DeliveryTracker implements ExecutionInterceptor {

    private static final ExecutionAttribute<State> STATE = new ExecutionAttribute<>("aws-ivs:Transmission");

    /** Handed from the SDK's interceptors to its HTTP client, which runs next and on the same thread. */
    private static final ThreadLocal<State> NEXT = new ThreadLocal<>();

    /** Of one call. */
    static final class State {

        private boolean lost;
        private boolean sent;

        /** A further attempt: the response to the one before, if it was sent, did not end the call. */
        private void startAttempt() {
            lost |= sent;
            sent = false;
        }

        void sent() {
            sent = true;
        }

        /** The attempt had no effect after all. */
        void sentBack() {
            sent = false;
        }
    }

    /** That of the attempt which starts now; one of its own where no interceptor of ours watches the call. */
    static State next() {
        State state = NEXT.get();
        NEXT.remove();
        return state == null ? new State() : state;
    }

    public static boolean mayHaveArrived(ExecutionAttributes attributes) {
        State state = attributes.getAttribute(STATE);
        return state != null && (state.lost || state.sent);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        State state = attributes.getAttribute(STATE);
        if (state == null) state = new State();
        attributes.putAttribute(STATE, state);
        state.startAttempt();
        NEXT.set(state);
    }
}
