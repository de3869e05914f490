package com.pulumi.awsivs.provider.framework;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/**
 * The two record types in the {@code implements Resource<I, O>} clause of a resource, or in that of a function.
 *
 * @param inputs the type of the first argument
 * @param outputs the type of the second argument
 */
public record TypeArguments<I extends Record, O extends Record>(Class<I> inputs, Class<O> outputs) {

    /**
     * Reads the type arguments.
     *
     * @param implementation a resource or a function, not a lambda
     * @param generic the interface that it implements directly
     */
    @SuppressWarnings("unchecked") // the compiler has checked both types where the class implements the interface
    public static <I extends Record, O extends Record> TypeArguments<I, O> of(Object implementation, Class<?> generic) {
        var arguments = Arrays.stream(implementation.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType each && each.getRawType() == generic)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        implementation.getClass() + " does not implement " + generic.getSimpleName() + " directly"));
        return new TypeArguments<>((Class<I>) arguments[0], (Class<O>) arguments[1]);
    }
}
