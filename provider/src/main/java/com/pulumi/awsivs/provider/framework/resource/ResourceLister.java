package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/**
 * Lists the resources of one type that exist at the service, for {@code pulumi do <type> list}.
 *
 * @param <F> the filters: the {@code listInputs} of the resource in the schema
 */
public interface ResourceLister<F extends Record> {

    /** No filters. */
    record NoFilters() {}

    /**
     * A resource in a list.
     *
     * @param id an id that {@link Resource#read} and {@code pulumi import} accept
     * @param name the name that the service knows; empty if the resource has none
     */
    record Listed(String id, String name) {}

    /** Returns the class of the filters. Its annotations define the checks. */
    Class<F> filters();

    /** Returns the rules between several filters, which annotations cannot express. */
    default List<Rule<F>> rules() {
        return List.of();
    }

    /** Returns one page of the resources that match the filters, with one call to the service. */
    Page<Listed> page(F filters, Page.Request page, RequestContext context);
}
