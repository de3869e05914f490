package com.pulumi.awsivs.emulator;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The address that the emulator listens on.
 *
 * @param host a name or an IP address, without the brackets that IPv6 has in a URL
 */
record ListenAddress(String host, InetAddress address) {

    static final String LOOPBACK = "127.0.0.1";

    static ListenAddress of(String host) throws UnknownHostException {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return new ListenAddress(bare, InetAddress.getByName(bare));
    }

    InetSocketAddress socket(int port) {
        return new InetSocketAddress(address, port);
    }

    /** Returns the URL for clients on this machine. They cannot connect to 0.0.0.0 or ::, so these become loopback. */
    URI url(String scheme, int port) {
        return URI.create(scheme + "://" + bracketed(reachableHost()) + ":" + port);
    }

    static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Returns the host of the URL in the form of keytool's option {@code -ext san=}. */
    String subjectAlternativeName() {
        String reachable = reachableHost();
        boolean isAddress = reachable.contains(":") || reachable.equals(address.getHostAddress());
        return (isAddress || address.isAnyLocalAddress() ? "ip:" : "dns:") + reachable;
    }

    private String reachableHost() {
        if (!address.isAnyLocalAddress()) {
            return host;
        }
        return address instanceof Inet6Address ? "::1" : LOOPBACK;
    }
}
