package com.pulumi.awsivs.provider.aws.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proxy for a server. Java's system properties come first, because they are set for this plugin alone; then
 * the environment variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, read as the AWS CLI reads
 * them.
 *
 * @see <a href="https://docs.python.org/3/library/urllib.request.html#urllib.request.getproxies">variables that the CLI
 *     reads</a>
 */
record ProxySettings(Map<String, String> environment) {

    /** Returns the proxy for this URL; null for a direct connection. */
    @Nullable
    ProxyServer find(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (System.getProperty(scheme + ".proxyHost") != null) return ofJava(uri, scheme);
        Setting setting = variable(scheme + "_proxy");
        return setting == null || isExcluded(uri) ? null : ProxyServer.parse(setting.name(), setting.value());
    }

    private static @Nullable ProxyServer ofJava(URI uri, String scheme) {
        Proxy chosen = ProxySelector.getDefault().select(uri).get(0);
        if (chosen.type() != Proxy.Type.HTTP || !(chosen.address() instanceof InetSocketAddress address)) return null;
        return new ProxyServer(
                scheme + ".proxyHost",
                address.getHostString(),
                address.getPort(),
                System.getProperty(scheme + ".proxyUser"),
                System.getProperty(scheme + ".proxyPassword", ""));
    }

    private record Setting(String name, String value) {}

    /**
     * Returns a variable; null if it is not set. The lower-case name takes precedence, and an empty value of it means
     * that no proxy is used. Otherwise the name is matched in any case. In a CGI program, HTTP_PROXY comes from a
     * header of the request and is ignored: https://httpoxy.org
     */
    private @Nullable Setting variable(String name) {
        String lower = environment.get(name);
        if (lower != null) return lower.isBlank() ? null : new Setting(name, lower);
        if (name.equals("http_proxy") && environment.containsKey("REQUEST_METHOD")) return null;
        return environment.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(name)
                        && !environment.getOrDefault(each, "").isBlank())
                .min(String::compareTo)
                .map(each -> new Setting(each, environment.getOrDefault(each, "")))
                .orElse(null);
    }

    /**
     * Returns whether {@code NO_PROXY} excludes the host. It lists hosts and domains, each with or without a leading
     * dot and a port; {@code *} means all hosts.
     */
    private boolean isExcluded(URI uri) {
        Setting list = variable("no_proxy");
        if (list == null) return false;
        if (list.value().strip().equals("*")) return true;
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return Stream.of(list.value().toLowerCase(Locale.ROOT).split(","))
                .map(each -> each.strip().replaceFirst("^\\.+", ""))
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> isWithin(host, each)
                        || isWithin(host + ":" + uri.getPort(), each)
                        || host.equals("[" + each + "]"));
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
