package com.pulumi.awsivs.provider.aws.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Provides the login of a proxy to HttpURLConnection for its tunnels. HttpURLConnection would retry a rejected login up
 * to twenty times, which locks accounts, so each connection gets the login once. One instance serves all connections
 * through a proxy, because Java keeps connections alive per authenticator.
 */
final class ProxyAuthenticator extends Authenticator {

    private static final Map<ProxyServer, ProxyAuthenticator> ALL = new ConcurrentHashMap<>();

    private final ProxyServer proxy;

    /** Whether the current connection has got the login. A thread has one connection at a time. */
    private final ThreadLocal<Boolean> provided = ThreadLocal.withInitial(() -> false);

    private ProxyAuthenticator(ProxyServer proxy) {
        this.proxy = proxy;
    }

    /** Returns the authenticator for the next connection of this thread. */
    static ProxyAuthenticator of(ProxyServer proxy) {
        ProxyAuthenticator login = ALL.computeIfAbsent(proxy, ProxyAuthenticator::new);
        login.provided.set(false);
        return login;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY || provided.get()) return null;
        provided.set(true);
        return new PasswordAuthentication(
                Objects.requireNonNull(proxy.user()), proxy.password().toCharArray());
    }
}
