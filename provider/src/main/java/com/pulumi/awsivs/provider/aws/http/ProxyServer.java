package com.pulumi.awsivs.provider.aws.http;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param setting the environment variable or Java system property that names the proxy
 * @param user the user at the proxy; null if none is configured
 */
record ProxyServer(
        String setting, String host, int port, @Nullable String user, String password) {

    private static final int DEFAULT_PORT = 80;
    private static final int LAST_PORT = 65_535;

    /** The URL of a proxy. The scheme may be absent, and the password may contain an @. */
    private static final Pattern URL = Pattern.compile(
            "(?:([a-z][a-z0-9+.-]*)://|//)?(?:([^/?#\\s]*)@)?(\\[[0-9a-f:.%]+]|[\\w.-]+)(?::(\\d{0,5}))?(?:/(?!/)\\S*)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Parses the URL of a proxy.
     *
     * @param variable the environment variable that contains the URL
     */
    static ProxyServer parse(String variable, String value) {
        Matcher url = URL.matcher(value.strip());
        if (!url.matches()) throw invalid(variable, "its value is not the URL of a proxy");
        String scheme = url.group(1);
        if (scheme != null && !scheme.equalsIgnoreCase("http")) {
            throw invalid(variable, "a proxy of " + scheme + ":// is not supported");
        }
        int port = url.group(4) == null || url.group(4).isEmpty() ? DEFAULT_PORT : Integer.parseInt(url.group(4));
        if (port > LAST_PORT) throw invalid(variable, "the port " + port + " does not exist");
        String[] login = url.group(2) == null ? new String[] {""} : url.group(2).split(":", 2);
        return new ProxyServer(
                variable,
                url.group(3),
                port,
                login[0].isEmpty() ? null : decoded(login[0]),
                login.length == 1 ? "" : decoded(login[1]));
    }

    private static ProviderException invalid(String variable, String problem) {
        return new ProviderException(
                ErrorKind.INVALID,
                variable + ": " + problem + ". Write it as " + variable
                        + "=http://proxy.example.com:3128, or with a login as " + variable
                        + "=http://<user>:<password>@proxy.example.com:3128, where characters like @ and / are percent-encoded");
    }

    /** Decodes percent-encoded characters. Percent signs that are not part of an encoding are kept. */
    private static String decoded(String text) {
        String strict = text.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return URLDecoder.decode(strict, StandardCharsets.UTF_8);
    }

    Proxy proxy() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    /** Returns the value of a Proxy-Authorization header; null if no user is configured. */
    @Nullable
    String basic() {
        if (user == null) return null;
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Returns the message about a proxy that requires authentication or rejects the configured user and password. */
    String loginProblem() {
        if (user != null) return "it does not accept the user and the password of " + setting;
        String remedy = isOfJava()
                ? setting.replace("Host", "User") + " and " + setting.replace("Host", "Password")
                : setting + "=http://<user>:<password>@" + host + ":" + port;
        return "it requires a user and a password: " + remedy;
    }

    /** Returns a sentence about the setting that excludes hosts from the proxy. */
    String exceptions() {
        return (isOfJava() ? "http.nonProxyHosts" : "NO_PROXY") + " lists the hosts that need no proxy";
    }

    private boolean isOfJava() {
        return setting.endsWith(".proxyHost");
    }

    /** Returns host, port and setting, without the user and the password. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + setting + ")";
    }
}
