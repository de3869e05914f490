package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ListOperation;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.NoFilters;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Lists all resources of a type in the region, for a list operation without filters.
 *
 * @param operation lists the resources
 * @param request the request of the list, without page size and token
 * @param arn returns the ARN of an entry
 * @param name returns the name of an entry, or null
 */
public record RegionLister<Q extends AwsRequest, A extends SdkPojo, T>(
        ResourceClient<IvsClient> ivs,
        ListOperation<IvsClient, Q, A, T> operation,
        Q request,
        Function<T, String> arn,
        Function<T, @Nullable String> name)
        implements ResourceLister<NoFilters> {

    @Override
    public Class<NoFilters> filters() {
        return NoFilters.class;
    }

    @Override
    public Page<Listed> page(NoFilters filters, Page.Request page, RequestContext context) {
        return operation.page(ivs, context, request, page).map(this::listed);
    }

    private Listed listed(T entry) {
        String given = name.apply(entry);
        return new Listed(arn.apply(entry), given == null ? "" : given);
    }
}
