package com.pulumi.awsivs.provider.aws.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks up the name of the host to connect to. Java's HTTP client does that as well, but does not report why it failed: a
 * host that does not exist, or a name server that does not respond, which may pass.
 */
public final class HostNameLookup {

    /** How a name is looked up; tests have no name servers. */
    public interface Lookup {
        Object find(String host) throws UnknownHostException;
    }

    /** What the C libraries of Linux, macOS and Windows say of a host that does not exist. Anything else may pass. */
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

    /** Once for each host that is found: connections that are kept alive need no name. */
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

    /** Without its cause, for which the SDK replaces the whole exception, with the number of attempts. */
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
