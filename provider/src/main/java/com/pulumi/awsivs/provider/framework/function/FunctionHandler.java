package com.pulumi.awsivs.provider.framework.function;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.TypeArguments;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.InputCheck;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/** Checks the arguments of a function and calls it. */
public final class FunctionHandler<I extends Record, O extends Record> {

    private final Function<I, O> function;
    private final Shape<I> inputs;
    private final Shape<O> outputs;

    private FunctionHandler(Function<I, O> function) {
        this.function = function;
        TypeArguments<I, O> types = TypeArguments.of(function, Function.class);
        this.inputs = Shape.of(types.inputs());
        this.outputs = Shape.of(types.outputs());
    }

    public static <I extends Record, O extends Record> FunctionHandler<I, O> of(Function<I, O> function) {
        return new FunctionHandler<>(function);
    }

    public List<CheckFailure> check(Properties arguments) {
        if (!arguments.isKnown()) {
            return List.of(
                    new CheckFailure(PropertyPath.ROOT, "the arguments must be known when the function is called"));
        }
        CheckResult checked = new InputCheck<>(inputs, function.rules(), TagPolicy.NONE).check(arguments);
        return checked.failures();
    }

    public Properties call(Properties arguments, RequestContext context) {
        return outputs.encode(function.call(inputs.decode(arguments), context));
    }
}
