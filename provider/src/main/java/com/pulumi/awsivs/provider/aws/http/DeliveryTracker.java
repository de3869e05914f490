package com.pulumi.awsivs.provider.aws.http;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Records whether the service may have received a call in any of its attempts. {@link HttpAttempt} shows this by the
 * type of its exception, but the SDK replaces the exception when a timeout ends the attempt.
 */
public final class DeliveryTracker implements ExecutionInterceptor {

    private static final ExecutionAttribute<State> STATE = new ExecutionAttribute<>("aws-ivs:Transmission");

    /** Passes the state from the SDK's interceptors to its HTTP client, which runs next and on the same thread. */
    private static final ThreadLocal<State> NEXT = new ThreadLocal<>();

    /** The delivery state of one call. */
    static final class State {

        private boolean sentBefore;
        private boolean sent;

        /** Starts the next attempt. If the previous attempt was sent, the service may have received the call. */
        private void startAttempt() {
            sentBefore |= sent;
            sent = false;
        }

        void sent() {
            sent = true;
        }

        /** Records that the attempt had no effect. */
        void hadNoEffect() {
            sent = false;
        }
    }

    /** Returns the state for the attempt that starts now; a new state if the client does not have this interceptor. */
    static State next() {
        State state = NEXT.get();
        NEXT.remove();
        return state == null ? new State() : state;
    }

    /** Returns whether the service may have received the call. */
    public static boolean mayHaveArrived(ExecutionAttributes attributes) {
        State state = attributes.getAttribute(STATE);
        return state != null && (state.sentBefore || state.sent);
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
