package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A socket that connects to the next address of its host after an earlier connection has failed, so that all addresses
 * are tried, as with the AWS CLI. {@code HttpURLConnection} tries only the first address, which may belong to a broken
 * IPv6 network. Each socket tries one address; the SDK retries the request with a new socket.
 */
final class FailoverSocket extends Socket {

    /** Finds the addresses of a host. Tests replace it, because they have no name servers. */
    interface Lookup {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** The number of failed connections by host. */
    private static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();

    private final Lookup lookup;

    FailoverSocket(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress server)) {
            super.connect(endpoint, timeout);
            return;
        }
        String host = server.getHostString();
        InetAddress[] addresses = lookup.find(host);
        InetAddress next = addresses[FAILURES.getOrDefault(host, 0) % addresses.length];
        try {
            super.connect(new InetSocketAddress(next, server.getPort()), timeout);
        } catch (IOException e) {
            FAILURES.merge(host, 1, Integer::sum);
            throw e;
        }
    }
}
