package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.PermissionAdvice;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The IVS clients of a provider, with and without its rate limits and its translation of errors. */
public final class RawClients implements AutoCloseable {

    private static final ResourceKind CHANNEL = IvsApi.kind("channel", "channel");

    private final AwsSession session;
    private final AwsService<IvsClient> service;

    public RawClients(AwsConfig config, String region, Map<String, String> environment) {
        this(AwsSession.of(config, region, environment, IvsApi.ID));
    }

    public RawClients(AwsConfig config, String region, Map<String, String> environment, Supplier<HttpClients> http) {
        this(AwsSession.of(config, region, environment, IvsApi.ID, http));
    }

    private RawClients(AwsSession session) {
        this.session = session;
        this.service = new AwsService<>(new IvsApi(), session);
    }

    /** Returns the SDK's client for operations that may be repeated. */
    public IvsClient client() {
        return service.client(true);
    }

    /** Returns the SDK's client for operations that must not be repeated. */
    public IvsClient creating() {
        return service.client(false);
    }

    /** Returns the client that the provider's resources use, with rate limits and translation of errors. */
    public ResourceClient<IvsClient> ivs() {
        return new ResourceClient<>(service, CHANNEL);
    }

    /** Returns a client whose calls are sent by {@link #ivs()} for this request of the engine. */
    public IvsClient during(RequestContext context) {
        InvocationHandler handler = (proxy, method, arguments) -> method.isDefault() && !takesRequest(method)
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : ivs().send(context, (AwsRequest) arguments[0], (client, request) -> invoke(method, client, request));
        return (IvsClient)
                Proxy.newProxyInstance(IvsClient.class.getClassLoader(), new Class<?>[] {IvsClient.class}, handler);
    }

    private static boolean takesRequest(Method method) {
        return method.getParameterCount() == 1 && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
    }

    private static Object invoke(Method method, IvsClient client, AwsRequest request) {
        try {
            return method.invoke(client, request);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public Account account() {
        return session.account();
    }

    public AwsSession session() {
        return session;
    }

    /** Returns the failure of one of the SDK's clients as users see it. */
    public static RuntimeException forUsers(RuntimeException failure, boolean configuredCredentials) {
        return ErrorTranslator.forUsers(translated(failure, configuredCredentials, CHANNEL));
    }

    public static RuntimeException translated(
            RuntimeException failure, boolean configuredCredentials, ResourceKind kind) {
        return new ErrorTranslator(
                        configuredCredentials, new PermissionAdvice(kind.service(), kind.arnPattern("us-west-2")))
                .translate(failure);
    }

    @Override
    public void close() {
        service.close();
        session.close();
    }
}
