package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configured provider: the resources and functions of one or more AWS services that share a session.
 *
 * @param regionOrigin where the region was set; empty if in the provider's configuration
 * @param secretTags whether the default tags are secret
 * @param services the services that the resources call
 * @param resources the resources by type token, like {@code name:index:Resource}
 * @param functions the functions by token
 */
public record AwsProviderService(
        AwsSession session,
        String regionOrigin,
        boolean secretTags,
        List<AwsService<?>> services,
        Map<String, Resource<?, ?>> resources,
        Map<String, Function<?, ?>> functions)
        implements Service {

    @Override
    public TagPolicy tags() {
        AwsConfig.IgnoreTags ignored = session.config().ignored();
        return new TagPolicy(session.config().defaultTags(), secretTags, ignored.keys(), ignored.keyPrefixes());
    }

    @Override
    public boolean detectsDrift() {
        return session.config().detectDrift();
    }

    @Override
    public boolean isNotFound(RuntimeException failure, String id) {
        return session.isNotFound(failure, id);
    }

    @Override
    public boolean mayHaveSucceeded(RuntimeException failure) {
        return RetrySafety.mayHaveSucceeded(failure);
    }

    @Override
    public RuntimeException translate(RuntimeException failure) {
        return ErrorTranslator.forUsers(failure);
    }

    @Override
    public void verify() {
        session.account().requireAllowed();
    }

    @Override
    public String origins(Set<String> settings) {
        return new SettingOrigins(
                        session.config(),
                        session.service(),
                        regionOrigin,
                        session.settings().environment())
                .of(settings);
    }

    @Override
    public void close() {
        services.forEach(AwsService::close);
        session.close();
    }
}
