package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Composes the messages of connections that failed. */
public final class ConnectionErrors {

    /**
     * The message with which HttpURLConnection reports that a proxy rejected a tunnel. There is no exception class for
     * this failure.
     */
    private static final Pattern TUNNEL =
            Pattern.compile("(?i)unable to tunnel through proxy\\. proxy returns \"(?:http/\\S+ )?((\\d*).*)\"");

    private static final String LOGIN_REQUIRED = "407";
    private static final String SERVER_ERROR = "5";

    private ConnectionErrors() {}

    public static NotDeliveredException explain(Route route, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException tls) return TlsErrors.explain(route, tls);
        }
        Throwable root = RootCause.of(failure);
        if (root instanceof UnknownHostException) // HostNameLookup found the name before, so this is temporary
        return route.failure("its name could not be looked up", true, null);
        Matcher rejection = TUNNEL.matcher(RootCause.message(root));
        return rejection.matches()
                ? rejected(route, rejection.group(1), rejection.group(2), failure)
                : route.failure(RootCause.message(root), true, failure);
    }

    private static NotDeliveredException rejected(Route route, String response, String status, IOException failure) {
        ProxyServer proxy = route.proxy();
        String problem;
        if (proxy == null) problem = "a proxy that no setting names rejected the connection with HTTP " + response;
        else if (status.equals(LOGIN_REQUIRED)) problem = proxy.loginProblem() + " (HTTP 407)";
        else problem = "it rejected the connection with HTTP " + response + ". " + proxy.exceptions();
        return route.failure(problem, status.startsWith(SERVER_ERROR), failure);
    }
}
