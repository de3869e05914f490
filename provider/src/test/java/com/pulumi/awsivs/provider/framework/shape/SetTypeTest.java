package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.path;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static com.pulumi.awsivs.provider.framework.shape.ExampleRecord.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.shape.Difference.Kind;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that are sets: {@link Unordered}. */
class SetTypeTest {

    private static final Property REGIONS = SHAPE.property("regions");

    private static List<Difference> diff(Value old, Value now) {
        return SHAPE.diff(object("regions", old), object("regions", now));
    }

    private static Difference difference(String path, Kind kind) {
        return new Difference(path(path), kind, false);
    }

    static Stream<Arguments> equals() {
        return Stream.of(
                Arguments.of(list("a", "b"), list("b", "a")),
                Arguments.of(list("a", "b"), list("b", "a", "b")),
                Arguments.of(list("a", "b"), secret(list("b", "a"))),
                Arguments.of(list("a", "b"), list("b", secret("a"))),
                Arguments.of(list(), nothing()));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void sameElements_haveNoDifferences(Value one, Value other) {
        assertThat(diff(one, other)).isEmpty();
        assertThat(diff(other, one)).isEmpty();
        assertThat(REGIONS.canonical(one, Properties.NONE)).isEqualTo(REGIONS.canonical(other, Properties.NONE));
    }

    @Test
    void absent_equalsEmpty() {
        assertThat(SHAPE.diff(object(), object("regions", list()))).isEmpty();
        assertThat(SHAPE.decode(object()).regions()).isEmpty();
    }

    @Test
    void differentElements_areReportedByTheirIndexAsWritten() {
        assertThat(diff(list("US", "CA"), list("US", "DE", "FR")))
                .containsExactly(difference("regions[1]", Kind.UPDATE), difference("regions[2]", Kind.ADD));
        assertThat(diff(list("US", "CA", "DE"), list("DE", "US")))
                .containsExactly(difference("regions[1]", Kind.DELETE));
        assertThat(diff(list("b"), list("c", "a", "b")))
                .containsExactly(difference("regions[0]", Kind.ADD), difference("regions[1]", Kind.ADD));
    }

    @Test
    void duplicates_areReportedOnce() {
        assertThat(diff(list("a"), list("b", "a", "b"))).containsExactly(difference("regions[0]", Kind.ADD));
        assertThat(diff(list("b", "a", "b"), list("a"))).containsExactly(difference("regions[0]", Kind.DELETE));
    }

    @Test
    void wholeList_isAddedAndDeleted() {
        assertThat(SHAPE.diff(object(), object("regions", list("a")))).containsExactly(difference("regions", Kind.ADD));
        assertThat(SHAPE.diff(object("regions", list("a")), object()))
                .containsExactly(difference("regions", Kind.DELETE));
    }

    @Test
    void unknownElement_isDifferent() {
        assertThat(diff(list("a", "b"), list("b", unknown())))
                .containsExactly(difference("regions[0]", Kind.DELETE), difference("regions[1]", Kind.ADD));
        assertThat(diff(list("a", "b"), list("a", unknown()))).containsExactly(difference("regions[1]", Kind.UPDATE));
        assertThat(diff(list("a"), list("a", secret(unknown())))).containsExactly(difference("regions[1]", Kind.ADD));
        assertThat(diff(list("a"), unknown())).containsExactly(difference("regions", Kind.UPDATE));
    }

    @Test
    void secretElement_isReportedAtItsIndex() {
        Properties old = object("regions", list("a", secret("b")));
        Properties now = object("regions", list("a", secret("c")));
        assertThat(Difference.redact(SHAPE.diff(old, now), old, now))
                .containsExactly(difference("regions[1]", Kind.UPDATE));
    }

    @Test
    void secretList_differencesNameOnlyTheList() {
        Properties old = object("regions", secret(list("a", "b")));
        Properties now = object("regions", secret(list("b", "c", "d")));
        assertThat(Difference.redact(SHAPE.diff(old, now), old, now))
                .containsExactly(difference("regions", Kind.UPDATE));
    }

    @Test
    void decode_keepsTheOrderAndDropsDuplicates() {
        assertThat(SHAPE.decode(object("regions", list("b", "a", "b", secret("a"))))
                        .regions())
                .containsExactly("b", "a");
    }

    @Test
    void liveElements_areInTheKnownOrder() {
        assertThat(REGIONS.inOrderOf(list("US", "FR", "DE"), list("DE", "XX", "US")))
                .isEqualTo(list("US", "DE", "XX"));
        assertThat(REGIONS.inOrderOf(list("US", "US", secret("FR")), list("FR", "US")))
                .isEqualTo(list("US", "FR"));
        assertThat(REGIONS.inOrderOf(secret(list("b", "a")), list("a", "b"))).isEqualTo(list("b", "a"));
        assertThat(REGIONS.inOrderOf(null, list("b", "a"))).isEqualTo(list("b", "a"));
        assertThat(SHAPE.property("kinds").inOrderOf(list("A", "B"), list("B", "A")))
                .isEqualTo(list("B", "A"));
    }

    @Test
    void invalidElement_failsWithItsIndex() {
        List<CheckFailure> failures = new ArrayList<>();
        SHAPE.check(PropertyPath.ROOT, object("needed", "x", "regions", list("a", unknown(), true)), failures::add);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.path()).isEqualTo(path("regions[2]"));
            assertThat(failure.reason()).startsWith("must be a string, but is true");
        });
    }
}
