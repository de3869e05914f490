package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.client.ClientConfigurer;
import com.pulumi.awsivs.provider.aws.client.ServiceEndpoint;
import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.credentials.CredentialServices;
import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.PermissionAdvice;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Checks the AWS account of the credentials, because with the credentials of another account every resource seems to be
 * deleted. The account is looked up with STS only when it is needed: before the first call if the configuration sets
 * {@code allowedAccountIds} or {@code forbiddenAccountIds}, and otherwise before a "not found" error is interpreted as
 * a deleted resource.
 */
public final class Account {

    /** Settings that determine whether the provider may work in an account. */
    private static final Set<String> ACCOUNT_SETTINGS = accountSettings();

    private final AwsConfig config;
    private final String region;
    private final ServiceId service;
    private final ClientConfigurer clients;
    private final AwsCredentialsProvider credentials;
    private @Nullable String id;
    private boolean allowed;

    /** Whether a call of STS has failed, so that {@link #requireOwner} does not repeat it. */
    private boolean unavailable;

    /** @param service the service to which the setting {@code endpoint} applies */
    Account(
            AwsConfig config,
            String region,
            ServiceId service,
            Map<String, String> environment,
            AwsCredentialsProvider credentials) {
        this.config = config;
        this.region = region;
        this.service = service;
        this.clients = new ClientConfigurer(new AwsSettings(environment), config.profile());
        this.credentials = credentials;
        this.allowed = config.onlyAccountIds().isEmpty()
                && config.forbiddenAccountIds().isEmpty();
    }

    private static Set<String> accountSettings() {
        Set<String> names = new HashSet<>(AwsConfig.CREDENTIALS);
        names.addAll(Set.of("allowedAccountIds", "forbiddenAccountIds"));
        return names;
    }

    /** Returns an interceptor that checks the account before each call to the service. */
    ExecutionInterceptor guard() {
        return new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                requireAllowed();
            }
        };
    }

    /**
     * Fails if the configuration does not allow the account of the credentials. Calls STS only if the configuration
     * sets {@code allowedAccountIds} or {@code forbiddenAccountIds}.
     */
    public synchronized void requireAllowed() {
        if (allowed) return;
        String account = id();
        List<String> only = config.onlyAccountIds();
        if (!only.isEmpty() && !only.contains(account)) {
            throw denied(account + ", which is not one of allowedAccountIds (" + String.join(", ", only) + ")");
        }
        if (config.forbiddenAccountIds().contains(account))
            throw denied(account + ", which is one of forbiddenAccountIds");
        allowed = true;
    }

    private static ProviderException denied(String account) {
        return new ProviderException(ErrorKind.DENIED, "the credentials belong to the AWS account " + account)
                .dueTo(ACCOUNT_SETTINGS);
    }

    /**
     * Fails if the resource belongs to another account than the credentials, because it would otherwise seem to be
     * deleted.
     */
    public synchronized void requireSameAs(@Nullable Arn arn) {
        if (arn == null || isUnknownToSts()) return;
        if (id == null && isElsewhere() && !stsResponds()) return; // an emulator without STS
        if (!id().equals(arn.account())) {
            throw new ProviderException(
                            ErrorKind.DENIED,
                            "this resource belongs to the AWS account " + arn.account() + ", but the credentials to "
                                    + id()
                                    + ": these credentials cannot see it, but it may still exist. Use credentials of "
                                    + arn.account())
                    .dueTo(AwsConfig.CREDENTIALS);
        }
    }

    /**
     * Fails if an argument names a resource of another account. Without a response of STS the resource is accepted,
     * because the function that calls this needs no credentials.
     */
    public synchronized void requireOwner(String argument, @Nullable Arn arn) {
        if (arn == null || isUnknownToSts() || unavailable) return;
        unavailable = !stsResponds();
        if (unavailable || id().equals(arn.account())) return;
        throw new ProviderException(
                        ErrorKind.INVALID,
                        argument + " names a resource of the AWS account " + arn.account()
                                + ", but the credentials belong to " + id() + ". Use a provider with credentials of "
                                + arn.account())
                .dueTo(AwsConfig.CREDENTIALS);
    }

    /** Returns whether another endpoint serves IVS, whose accounts AWS STS does not know. */
    private boolean isUnknownToSts() {
        return isElsewhere() && !isConfigured(CredentialServices.STS);
    }

    private boolean isElsewhere() {
        return config.endpoint() != null || isConfigured(service);
    }

    private boolean stsResponds() {
        try {
            return !id().isEmpty();
        } catch (ProviderException e) {
            return false;
        }
    }

    private boolean isConfigured(ServiceId other) {
        return ServiceEndpoint.of(other, config.profile(), clients.settings()).isPresent();
    }

    private String id() {
        if (id != null) return id;
        var builder = StsClient.builder()
                .credentialsProvider(credentials)
                .httpClientBuilder(HttpClients.builder(clients.settings().environment(), config.profile()))
                .overrideConfiguration(
                        client -> clients.configure(client).addExecutionInterceptor(CallTrace.ofOtherService()));
        try (StsClient sts = clients.build(builder, CredentialServices.STS, region)) {
            id = sts.getCallerIdentity().account();
            return id;
        } catch (SdkException e) {
            throw unknown(ErrorTranslator.forUsers(
                    new ErrorTranslator(config.hasOwnCredentials(), PermissionAdvice.NONE).translate(e)));
        }
    }

    /**
     * Returns the failure of STS with the reason for the call, and with a remedy if {@code endpoint} is set but STS has
     * no endpoint setting. {@code endpoint} applies to IVS and never to STS, just as {@code --endpoint-url} of the AWS
     * CLI applies to one service.
     */
    private RuntimeException unknown(RuntimeException failure) {
        boolean mixed = config.endpoint() != null && !isConfigured(CredentialServices.STS);
        return failure instanceof ProviderException provider && CallTrace.isPresent(provider)
                ? provider.with(". The provider calls STS to find the account of the credentials"
                        + (mixed ? "; " + ServiceEndpoint.OF_IVS_ALONE : ""))
                : failure;
    }
}
