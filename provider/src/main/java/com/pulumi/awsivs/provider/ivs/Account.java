package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
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
 * Whose account this is. Asked of STS, once, when it matters: before the first call where the config allows or forbids
 * accounts, and before the first "not found" is believed. To a wrong profile everything looks deleted.
 */
final class Account {

    /** The settings that decide whether the provider may work in an account. */
    private static final Set<String> DECISIVE = decisive();

    private final IvsConfig config;
    private final String region;
    private final ClientSettings clients;
    private final AwsCredentialsProvider credentials;
    private @Nullable String id;
    private boolean allowed;

    Account(IvsConfig config, String region, Map<String, String> environment, AwsCredentialsProvider credentials) {
        this.config = config;
        this.region = region;
        this.clients = new ClientSettings(new AwsSettings(environment), config.profile());
        this.credentials = credentials;
        this.allowed = config.onlyAccountIds().isEmpty()
                && config.forbiddenAccountIds().isEmpty();
    }

    private static Set<String> decisive() {
        Set<String> names = new HashSet<>(IvsConfig.CREDENTIALS);
        names.addAll(Set.of("allowedAccountIds", "forbiddenAccountIds"));
        return names;
    }

    /** Looks at the account before anything is sent to IVS. */
    ExecutionInterceptor guard() {
        return new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                requireAllowed();
            }
        };
    }

    /** Fails where the config does not allow the account, or forbids it; asks for the account only where it does either. */
    synchronized void requireAllowed() {
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

    private static Fault denied(String what) {
        return new Fault(Fault.Kind.DENIED, "the credentials belong to the AWS account " + what).dueTo(DECISIVE);
    }

    /** Refuses to believe that a resource is gone when it belongs to another account. */
    synchronized void requireSameAs(@Nullable Arn arn) {
        if (arn == null) return;
        boolean elsewhere = config.endpoint() != null || isConfigured(AwsService.IVS);
        if (elsewhere && !isConfigured(AwsService.STS)) return; // STS of AWS knows nothing of the accounts there
        if (id == null && elsewhere && !answers()) return; // an emulator without STS
        if (!id().equals(arn.account())) {
            throw new Fault(
                            Fault.Kind.DENIED,
                            "this resource belongs to the AWS account " + arn.account() + ", but the credentials to "
                                    + id() + ": it is not gone, it cannot be seen. Use credentials of "
                                    + arn.account())
                    .dueTo(IvsConfig.CREDENTIALS);
        }
    }

    private boolean answers() {
        try {
            return !id().isEmpty();
        } catch (Fault e) {
            return false;
        }
    }

    private boolean isConfigured(AwsService service) {
        return ServiceEndpoint.of(service, config.profile(), clients.settings()).isPresent();
    }

    private String id() {
        if (id != null) return id;
        var builder = StsClient.builder()
                .credentialsProvider(credentials)
                .httpClientBuilder(HttpClients.builder(clients.settings().environment(), config.profile()))
                .overrideConfiguration(
                        client -> clients.configure(client).addExecutionInterceptor(new OperationNotes()));
        try (StsClient sts = clients.build(builder, AwsService.STS, region)) {
            id = sts.getCallerIdentity().account();
            return id;
        } catch (SdkException e) {
            throw unknown(Faults.explain(e, config.hasOwnCredentials()));
        }
    }

    /** {@code endpoint} is that of IVS and never of STS, as {@code --endpoint-url} of the AWS CLI is for one service. */
    private RuntimeException unknown(RuntimeException failure) {
        boolean mixed = config.endpoint() != null && !isConfigured(AwsService.STS);
        return failure instanceof Fault fault && OperationNotes.on(fault).isPresent()
                ? fault.with(". STS tells the account that the credentials belong to"
                        + (mixed ? "; " + ServiceEndpoint.OF_IVS_ALONE : ""))
                : failure;
    }
}
