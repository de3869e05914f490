package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Composes the message of a connection that failed. */
public final class ConnectionErrors {

    /** HttpURLConnection has no exception of its own for a proxy that refuses a tunnel. */
    private static final Pattern TUNNEL =
            Pattern.compile("(?i)unable to tunnel through proxy\\. proxy returns \"(?:http/\\S+ )?((\\d*).*)\"");

    private static final String LOGIN_REQUIRED = "407";
    private static final String BROKEN = "5";

    private ConnectionErrors() {}

    public static NotDeliveredException explain(Route route, IOException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SSLException tls) return TlsErrors.explain(route, tls);
        }
        Throwable root = RootCause.of(failure);
        if (root instanceof UnknownHostException) // HostNames has found it before
        return route.failure("its name could not be looked up", true, null);
        Matcher refusal = TUNNEL.matcher(RootCause.message(root));
        return refusal.matches()
                ? refused(route, refusal.group(1), refusal.group(2), failure)
                : route.failure(RootCause.message(root), true, failure);
    }

    private static NotDeliveredException refused(Route route, String said, String status, IOException failure) {
        ProxyServer proxy = route.proxy();
        String why;
        if (proxy == null) why = "a proxy that no setting names refused with HTTP " + said;
        else if (status.equals(LOGIN_REQUIRED)) why = proxy.loginProblem() + " (HTTP 407)";
        else why = "it refused with HTTP " + said + ". " + proxy.exceptions();
        return route.failure(why, status.startsWith(BROKEN), failure);
    }
}
