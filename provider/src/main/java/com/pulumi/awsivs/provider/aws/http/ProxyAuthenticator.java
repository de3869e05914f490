package com.pulumi.awsivs.provider.aws.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Provides the user and password of a proxy to HttpURLConnection for its tunnels. HttpURLConnection would retry a
 * rejected password up to twenty times, which can lock the user's account, so each connection gets the password only
 * once. One instance serves all connections through a proxy, because Java reuses a kept-alive connection only with the
 * same authenticator.
 */
final class ProxyAuthenticator extends Authenticator {

    private static final Map<ProxyServer, ProxyAuthenticator> ALL = new ConcurrentHashMap<>();

    private final ProxyServer proxy;

    /** Whether the thread's current connection has received the password. A thread has one connection at a time. */
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
