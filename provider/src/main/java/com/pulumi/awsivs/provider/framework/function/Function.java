package com.pulumi.awsivs.provider.framework.function;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;

/**
 * Implements one function that programs can call. The framework reads the two record types from the type arguments.
 *
 * @param <I> the arguments
 * @param <O> the result
 */
public interface Function<I extends Record, O extends Record> {

    /** Returns the rules between several arguments, which annotations cannot express. */
    default List<Rule<I>> rules() {
        return List.of();
    }

    O call(I arguments, RequestContext context);
}
