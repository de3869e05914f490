package com.pulumi.awsivs.provider.framework.resource;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** The two records of a resource, read off its {@code implements Resource<I, O>}. */
record Records<I extends Record, O extends Record>(Class<I> inputs, Class<O> outputs) {

    @SuppressWarnings("unchecked") // the compiler has checked them against this very resource
    static <I extends Record, O extends Record> Records<I, O> of(Resource<I, O> resource) {
        var parameters = Arrays.stream(resource.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Resource.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.getClass() + " names no records"));
        return new Records<>((Class<I>) parameters[0], (Class<O>) parameters[1]);
    }
}
