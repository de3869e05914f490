package com.pulumi.awsivs.provider.aws.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives HttpURLConnection the login of a proxy for its tunnels. It asks as often as the proxy refuses, twenty times, which
 * locks accounts; so each connection is answered once. One instance serves all connections through a proxy, because Java
 * keeps them alive per authenticator.
 */
final class ProxyAuthenticator extends Authenticator {

    private static final Map<ProxyServer, ProxyAuthenticator> ALL = new ConcurrentHashMap<>();

    private final ProxyServer proxy;

    /** On this thread, which is that of one connection at a time. */
    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);

    private ProxyAuthenticator(ProxyServer proxy) {
        this.proxy = proxy;
    }

    /** For the connection that is made next on this thread. */
    static ProxyAuthenticator of(ProxyServer proxy) {
        ProxyAuthenticator login = ALL.computeIfAbsent(proxy, ProxyAuthenticator::new);
        login.asked.set(false);
        return login;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY || asked.get()) return null;
        asked.set(true);
        return new PasswordAuthentication(
                Objects.requireNonNull(proxy.user()), proxy.password().toCharArray());
    }
}
