package com.pulumi.awsivs.provider.framework;

import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** The two records of a resource, read off its {@code implements Resource<I, O>}. */
public record TypeArguments<I extends Record, O extends Record>(Class<I> inputs, Class<O> outputs) {

    @SuppressWarnings("unchecked") // the compiler has checked them against this very resource
    public static <I extends Record, O extends Record> TypeArguments<I, O> of(Resource<I, O> resource) {
        var parameters = Arrays.stream(resource.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Resource.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.getClass() + " names no records"));
        return new TypeArguments<>((Class<I>) parameters[0], (Class<O>) parameters[1]);
    }
}
