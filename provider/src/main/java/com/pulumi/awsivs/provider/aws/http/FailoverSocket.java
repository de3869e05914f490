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
 * A socket that connects to the next address of its host after a failure, as the AWS CLI does. Java's HTTP client tries
 * only the first address, which may belong to a broken IPv6 network; the retry of the request is the SDK's.
 */
final class FailoverSocket extends Socket {

    /** Finds the addresses of a host; tests have no name servers. */
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
