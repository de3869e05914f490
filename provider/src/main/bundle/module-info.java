/**
 * The plugin and all its libraries, as the one module of the bundled runtime. Modules read no {@code META-INF/services}:
 * what the libraries offer and look for there is repeated here, and {@code ModuleInfoTest} holds the two together.
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
    provides software.amazon.awssdk.http.SdkHttpService with
            software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService;
}
