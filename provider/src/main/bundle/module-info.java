/**
 * The single module of the bundled runtime: the plugin and all its libraries. Modules do not read {@code META-INF/services}:
 * the services that the libraries provide and use are declared here, and the build fails if one is missing.
 */
open module com.pulumi.awsivs.provider {
    requires java.logging;
    requires java.naming;
    requires java.xml;
    requires jdk.unsupported;

    uses io.grpc.LoadBalancerProvider;
    uses io.grpc.ManagedChannelProvider;
    uses io.grpc.NameResolverProvider;
    uses io.grpc.ServerProvider;
    uses org.slf4j.spi.SLF4JServiceProvider;
    uses software.amazon.awssdk.http.SdkHttpService;

    provides io.grpc.LoadBalancerProvider with
            io.grpc.internal.PickFirstLoadBalancerProvider,
            io.grpc.util.SecretRoundRobinLoadBalancerProvider.Provider,
            io.grpc.util.OutlierDetectionLoadBalancerProvider,
            io.grpc.util.RandomSubsettingLoadBalancerProvider;
    provides io.grpc.ManagedChannelProvider with
            io.grpc.okhttp.OkHttpChannelProvider;
    provides io.grpc.NameResolverProvider with
            io.grpc.internal.DnsNameResolverProvider;
    provides io.grpc.ServerProvider with
            io.grpc.okhttp.OkHttpServerProvider;
    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
    provides software.amazon.awssdk.http.SdkHttpService with
            software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService;
    provides software.amazon.awssdk.thirdparty.jackson.core.JsonFactory with
            software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
}
