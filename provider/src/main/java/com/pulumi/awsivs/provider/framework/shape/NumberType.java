package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.annotation.Annotations;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A number. The protocol has only one number type, so a number may have a fraction unless {@code whole} is set.
 *
 * @param isInteger whether the Java type is {@link Integer}, otherwise it is {@link Double}
 */
record NumberType(boolean isInteger, boolean whole, double min, double max, String unit) implements PropertyType {

    static NumberType of(Annotations annotations, boolean isInteger) {
        AnnotationValues range = annotations.find(Range.class);
        double min = isInteger ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY;
        double max = isInteger ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY;
        return range == null
                ? new NumberType(isInteger, isInteger, min, max, "")
                : new NumberType(
                        isInteger,
                        isInteger || range.flag("whole"),
                        range.number("min"),
                        range.number("max"),
                        range.text("unit"));
    }

    @Override
    public String typeName() {
        return "a number";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Number number)) {
            failures.accept(wrongType(path, value));
        } else if (!isAllowed(number.value())) {
            String must = "must be " + allowed();
            String shown = ValueDescription.number(number);
            failures.accept(new CheckFailure(path, must + (shown.isEmpty() ? "" : ", but is " + shown), must));
        }
    }

    private boolean isAllowed(double value) {
        boolean isFraction = value != Math.rint(value);
        return !isLimited() || (value >= min && value <= max && !(whole && isFraction));
    }

    private boolean isLimited() {
        return Double.isFinite(min);
    }

    /** Describes the allowed numbers, as in "a whole number of seconds from 1 to 60". */
    private String allowed() {
        String number = (whole ? "a whole number" : "a number") + (unit.isEmpty() ? "" : " of " + unit);
        return isLimited() ? number + " from " + shown(min) + " to " + shown(max) : number;
    }

    private static String shown(double limit) {
        return ValueDescription.number(new Value.Number(limit));
    }

    @Override
    public @Nullable Object decode(Value value) {
        if (!(value instanceof Value.Number number)) return null;
        return isInteger ? (Object) (int) number.value() : (Object) number.value();
    }

    @Override
    public Value encode(Object object) {
        return new Value.Number(((Number) object).doubleValue());
    }

    @Override
    public Value parse(String text) {
        return new Value.Number(Double.parseDouble(text));
    }
}
