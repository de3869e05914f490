package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTypeTest {

    record Recorder(
            @Range(min = 1, max = 60, unit = "seconds") @Nullable
            Integer interval,

            @Nullable Integer count,
            @Range(min = 0, max = 1) @Nullable Double volume,

            @Range(min = 1, max = 3_155_760_000L, whole = true, unit = "seconds") @Nullable
            Double age,

            @Nullable Double any,
            List<@Range(min = 0, max = 9) Integer> digits) {}

    private static final Shape<Recorder> SHAPE = Shape.of(Recorder.class);

    private static List<String> failures(Properties given) {
        List<String> messages = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, given, failure -> messages.add(failure.path() + " " + failure.reason()));
        return messages;
    }

    @Test
    void numbersWithinTheirRanges_areValid() {
        assertThat(failures(object("interval", 1, "count", -7, "volume", 0.5, "age", 3_155_760_000L)))
                .isEmpty();
        assertThat(failures(object("interval", 60, "volume", 1, "any", -0.001, "digits", list(0, 9))))
                .isEmpty();
        assertThat(failures(object("interval", unknown(), "digits", list(unknown()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 61, 1.5, -1})
    void numberOutsideTheRangeOrWithFraction_errorHasPathValueAndRange(double value) {
        String shown = value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
        assertThat(failures(object("interval", value)))
                .containsExactly("interval must be a whole number of seconds from 1 to 60, but is " + shown);
    }

    @Test
    void otherRanges_areDescribed() {
        assertThat(failures(object("volume", 1.01)))
                .containsExactly("volume must be a number from 0 to 1, but is 1.01");
        assertThat(failures(object("age", 0.5)))
                .containsExactly("age must be a whole number of seconds from 1 to 3155760000, but is 0.5");
        assertThat(failures(object("count", 1e10)))
                .containsExactly("count must be a whole number from -2147483648 to 2147483647, but is 10000000000");
        assertThat(failures(object("digits", list(3, 10))))
                .containsExactly("digits[1] must be a whole number from 0 to 9, but is 10");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numberThatIsNotFinite_isRejectedWithoutAValue(double value) {
        assertThat(failures(object("interval", value)))
                .containsExactly("interval must be a whole number of seconds from 1 to 60");
    }

    @Test
    void secretNumber_isNotInTheReasonWithoutValue() {
        List<String> reasons = new ArrayList<>();
        SHAPE.check(
                PropertyPath.ROOT,
                object("interval", secret(77)),
                failure -> reasons.add(failure.reasonWithoutValue()));
        assertThat(reasons).containsExactly("must be a whole number of seconds from 1 to 60");
    }

    @Test
    void string_isNoNumber() {
        assertThat(failures(object("interval", "60")))
                .containsExactly("interval must be a number, but is the string \"60\"");
    }

    @Test
    void record_decodesAndEncodesNumbers() {
        Properties given = object("interval", 60, "volume", 0.5, "digits", list(1, 2));
        Recorder recorder = SHAPE.decode(given);
        assertThat(recorder).isEqualTo(new Recorder(60, null, 0.5, null, null, List.of(1, 2)));
        assertThat(SHAPE.encode(recorder)).isEqualTo(given);
    }
}
