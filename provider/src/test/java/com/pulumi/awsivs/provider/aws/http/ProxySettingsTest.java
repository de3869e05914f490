package com.pulumi.awsivs.provider.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that proxies are found as by the AWS CLI (1.45), except for proxies that do not work with the AWS CLI. */
class ProxySettingsTest {

    private final SystemProperties properties = new SystemProperties();

    @AfterEach
    void restore() {
        properties.close();
    }

    private static @Nullable ProxyServer proxy(String uri, Map<String, String> environment) {
        return new ProxySettings(environment).find(URI.create(uri));
    }

    private static String named(String uri, String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) environment.put(namesAndValues[i], namesAndValues[i + 1]);
        return String.valueOf(proxy(uri, environment));
    }

    @Test
    void schemeOfTheEndpoint_choosesTheVariable() {
        String[] both = {"HTTP_PROXY", "http://plain:1", "HTTPS_PROXY", "http://secure:2"};
        assertThat(named("http://ivs.example.com", both)).isEqualTo("plain:1 (HTTP_PROXY)");
        assertThat(named("https://ivs.example.com", both)).isEqualTo("secure:2 (HTTPS_PROXY)");
        assertThat(named("HTTPS://ivs.example.com", both)).isEqualTo("secure:2 (HTTPS_PROXY)");
        assertThat(named("https://ivs.example.com", "HTTP_PROXY", "http://plain:1", "ALL_PROXY", "http://all:3"))
                .isEqualTo("null");
    }

    @Test
    void lowerCaseVariable_comesFirst_evenIfEmpty() {
        String https = "https://ivs.example.com";
        assertThat(named(https, "HTTPS_PROXY", "http://upper:1", "https_proxy", "http://lower:2"))
                .isEqualTo("lower:2 (https_proxy)");
        assertThat(named(https, "HTTPS_PROXY", "http://upper:1", "https_proxy", ""))
                .isEqualTo("null");
        assertThat(named(https, "Https_Proxy", "http://mixed:1")).isEqualTo("mixed:1 (Https_Proxy)");
        assertThat(named(https, "HTTPS_PROXY", " ")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example.com:3128, proxy.example.com:3128",
        "HTTP://proxy.example.com:3128/, proxy.example.com:3128",
        "//proxy.example.com:3128, proxy.example.com:3128",
        "proxy.example.com:3128, proxy.example.com:3128",
        "127.0.0.1:3128, 127.0.0.1:3128",
        "proxy, proxy:80",
        "http://proxy.example.com, proxy.example.com:80",
        "http://[::1]:3128, [::1]:3128",
        "http://my_proxy:3128, my_proxy:3128",
        "' http://proxy:3128 ', proxy:3128",
        "user:secret@proxy:3128, proxy:3128",
    })
    void proxyInAnyForm_isRead(String value, String server) {
        assertThat(named("https://ivs.example.com", "HTTPS_PROXY", value)).isEqualTo(server + " (HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:secret@proxy:3128, user, secret",
        "http://us%40er:p%3Ass%20w%C3%B6rd%@proxy, us@er, p:ss wörd%",
        "http://user:p@ss:word+@proxy, user, p@ss:word+",
        "http://user@proxy, user, ''",
    })
    void login_isDecoded(String value, String user, String password) {
        assertThat(proxy("http://ivs.example.com", Map.of("HTTP_PROXY", value)))
                .extracting(ProxyServer::user, ProxyServer::password)
                .containsExactly(user, password);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pro xy:3128, its value is not the URL of a proxy",
        "http://, its value is not the URL of a proxy",
        "http://proxy:port, its value is not the URL of a proxy",
        "http://proxy:70000, the port 70000 does not exist",
        "socks5://marked:marked@proxy:1080, a proxy of socks5:// is not supported",
        "https://marked:marked@proxy:3129, a proxy of https:// is not supported",
    })
    void unusableProxy_isRejected_andTheVariableIsNamed(String value, String problem) {
        assertThatThrownBy(() -> proxy("http://ivs.example.com", Map.of("http_proxy", value)))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "http_proxy: " + problem + ". Write it as http_proxy=http://proxy.example.com:3128, or with a"
                                + " login as http_proxy=http://<user>:<password>@proxy.example.com:3128, where characters like"
                                + " @ and / are percent-encoded");
    }

    /** In a CGI program, HTTP_PROXY is the header "Proxy" of the visitor's request. */
    @Test
    void httpProxyInUpperCase_isNotReadByACgiProgram() {
        String[] cgi = {"REQUEST_METHOD", "GET", "HTTP_PROXY", "http://plain:1", "HTTPS_PROXY", "http://secure:2"};
        assertThat(named("http://ivs.example.com", cgi)).isEqualTo("null");
        assertThat(named("https://ivs.example.com", cgi)).isEqualTo("secure:2 (HTTPS_PROXY)");
        assertThat(named("http://ivs.example.com", "REQUEST_METHOD", "GET", "http_proxy", "http://lower:3"))
                .isEqualTo("lower:3 (http_proxy)");
    }

    @Test
    void unneededProxy_isNotRead() {
        assertThat(named("https://ivs.example.com", "HTTP_PROXY", "pro xy")).isEqualTo("null");
        assertThat(named("https://ivs.example.com", "HTTPS_PROXY", "pro xy", "NO_PROXY", "*"))
                .isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivs.corp.example",
                "corp.example",
                ".corp.example",
                "..CORP.example",
                "other, .corp.example ,",
                "ivs.corp.example:8443",
                "corp.example:8443",
                "*",
            })
    void hostOfNoProxy_isReachedDirectly(String list) {
        assertThat(named("https://IVS.corp.example:8443", "HTTPS_PROXY", "http://proxy", "NO_PROXY", list))
                .isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orp.example",
                "ivs",
                "ivs.corp.example:443",
                "corp.example.com",
                "*.corp.example",
                "*,x",
                ", ,",
                ""
            })
    void hostOutsideOfNoProxy_usesTheProxy(String list) {
        assertThat(named("https://ivs.corp.example:8443", "HTTPS_PROXY", "http://proxy", "NO_PROXY", list))
                .isEqualTo("proxy:80 (HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 10.0.0.0/8, proxy:80 (HTTP_PROXY)", "10.1.2.3, 10.1.2.3, null", "[::1], ::1, null"})
    void addresses_areComparedAsText(String host, String list, String proxy) {
        assertThat(named("http://" + host + ":8080", "HTTP_PROXY", "http://proxy", "no_proxy", list))
                .isEqualTo(proxy);
    }

    @Test
    void systemProperties_precedeTheEnvironment() {
        properties
                .with("https.proxyHost", "java.example.com")
                .with("https.proxyPort", "3128")
                .with("https.proxyUser", "user")
                .with("https.proxyPassword", "marked")
                .with("http.nonProxyHosts", "*.corp.example");
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://proxy", "HTTP_PROXY", "http://proxy");
        assertThat(proxy("https://ivs.example.com", environment))
                .isEqualTo(new ProxyServer("https.proxyHost", "java.example.com", 3128, "user", "marked"))
                .hasToString("java.example.com:3128 (https.proxyHost)");
        assertThat(proxy("https://ivs.corp.example", environment)).isNull();
        assertThat(proxy("http://ivs.example.com", environment)).hasToString("proxy:80 (HTTP_PROXY)");
    }
}
