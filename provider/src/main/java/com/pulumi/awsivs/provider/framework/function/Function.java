package com.pulumi.awsivs.provider.framework.function;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;

/**
 * One question to the service.
 *
 * @param <I> what a program asks
 * @param <O> the answer
 */
public interface Function<I extends Record, O extends Record> {

    Class<I> inputs();

    Class<O> outputs();

    /** What is allowed beyond the rules of single properties. */
    default List<Rule<I>> rules() {
        return List.of();
    }

    O call(I inputs, RequestContext call);
}
