package com.pulumi.awsivs.provider.aws.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks up the host name before a connection is opened. {@code HttpURLConnection} also looks it up, but does not report
 * whether the host does not exist or a name server did not respond, which may be temporary.
 */
public final class HostNameLookup {

    /** Looks up a name. Tests replace it, because they have no name servers. */
    public interface Lookup {
        Object find(String host) throws UnknownHostException;
    }

    /**
     * Parts of the messages with which Linux, macOS and Windows report that a host does not exist. Other failures may
     * be temporary.
     */
    private static final Set<String> NO_SUCH_HOST =
            Set.of("not known", "no address associated", "does not resolve", "no such host");

    private final Lookup lookup;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public HostNameLookup() {
        this(InetAddress::getByName);
    }

    public HostNameLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Looks up the host to connect to, which is the proxy if there is one. A host that was found is not looked up
     * again, because kept-alive connections need no lookup.
     */
    void require(Route route) throws NotDeliveredException {
        String host = route.nextHost();
        if (known.contains(host) || System.getProperty("socksProxyHost") != null) return;
        try {
            Objects.requireNonNull(lookup.find(host));
            known.add(host);
        } catch (UnknownHostException e) {
            throw failure(route, e);
        }
    }

    /**
     * Returns the failure without the exception of the lookup as its cause: with this cause, the SDK would replace the
     * failure with an exception of its own, which contains the number of attempts.
     */
    private static NotDeliveredException failure(Route route, UnknownHostException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        String reason = message.substring(message.indexOf(':') + 1).strip();
        boolean missing =
                !reason.contains(" ") || NO_SUCH_HOST.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
        return missing
                ? route.failure("there is no such host", false, null)
                : route.failure("its name could not be looked up (" + reason + ")", true, null);
    }
}
