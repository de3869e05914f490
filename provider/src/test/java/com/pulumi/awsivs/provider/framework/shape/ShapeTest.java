package com.pulumi.awsivs.provider.framework.shape;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.shape.Difference.Kind;
import com.pulumi.awsivs.provider.framework.value.PathParser;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeTest {

    record House(
            String street,
            @Default("brick") @OneOf({"brick", "wood"}) String wall,

            @Default(value = "thatch", when = "wall", is = "wood") @Nullable
            String roof,

            @Default("false") boolean garden,
            @Nullable Heating heating,
            @MaxEntries(2) Map<@Matches(value = "[a-z]+", says = "small letters") String, String> labels,
            List<@Matches(value = "[0-9]+", says = "digits") String> rooms,
            @Replaces @Nullable String plot,
            @SecretProperty @Nullable String code) {}

    @AbsentUnless("on")
    record Heating(
            @Default("false") boolean on,
            @Default("gas") String fuel,
            @Nullable String maker) {}

    private final Shape<House> shape = Shape.of(House.class);

    @Test
    void everythingWrongIsFoundAtOnceAndSaidInWords() {
        assertThat(failures(object(
                        "wall",
                        "straw",
                        "garden",
                        "yes",
                        "heating",
                        object("on", true, "fule", "oil"),
                        "labels",
                        object("a", 1, "B", "x", "c", "y"),
                        "rooms",
                        list("1", "two"),
                        "colour",
                        "red")))
                .containsExactlyInAnyOrder(
                        "street is required",
                        "wall must be one of brick, wood, but is the string \"straw\"",
                        "garden must be true or false, but is the string \"yes\"",
                        "heating.fule is not a property; did you mean fuel?",
                        "labels.a must be a string, but is the number 1",
                        "labels.B the key must be small letters",
                        "labels must have at most 2 entries, but has 3",
                        "rooms[1] must be digits",
                        "colour is not a property; there are street, wall, roof, garden, heating, labels, rooms, plot, code");
    }

    @Test
    void whatIsNotKnownYetIsNotWrong() {
        assertThat(failures(object(
                        "street", unknown(),
                        "wall", secret(unknown()),
                        "heating", object("on", unknown()),
                        "labels", object("a", unknown()),
                        "rooms", list(unknown()))))
                .isEmpty();
    }

    @Test
    void whatOnlyOthersUnderstandIsRefusedByName() {
        assertThat(failures(object("street", new Foreign("asset", object()))))
                .containsExactly("street must be a string, but is an asset");
    }

    @Test
    void anEmptyTextIsNoStreet() {
        assertThat(failures(object("street", ""))).containsExactly("street is required");
        assertThat(failures(object("street", nothing()))).containsExactly("street is required");
    }

    @Test
    void defaultsAreFilledInWhereTheyHold() {
        assertThat(shape.fill(object("street", "x")))
                .isEqualTo(object("street", "x", "wall", "brick", "garden", false));
        assertThat(shape.fill(object("wall", "wood", "heating", object("on", true))))
                .isEqualTo(object(
                        "wall",
                        "wood",
                        "heating",
                        object("on", true, "fuel", "gas"),
                        "roof",
                        "thatch",
                        "garden",
                        false));
        assertThat(shape.fill(object("wall", unknown())).get("roof")).isNull();
        assertThat(shape.fill(object("heating", secret(object("on", true)))).get("heating"))
                .isEqualTo(secret(object("on", true, "fuel", "gas")));
    }

    @Test
    void aRecordIsReadLenientlyAndWrittenWhole() {
        House house = shape.decode(
                object("street", "x", "wall", unknown(), "garden", "odd", "labels", object("a", "", "b", unknown())));
        assertThat(house).isEqualTo(new House("x", "brick", null, false, null, Map.of("a", ""), List.of(), null, null));
        assertThat(shape.encode(new House("x", "wood", null, true, null, Map.of(), List.of("1"), "p", "c")))
                .isEqualTo(object(
                        "street",
                        "x",
                        "wall",
                        "wood",
                        "garden",
                        true,
                        "labels",
                        object(),
                        "rooms",
                        list("1"),
                        "plot",
                        "p",
                        "code",
                        secret("c")));
    }

    @Test
    void absentDefaultEmptyAndSwitchedOffAreEqual() {
        Properties nothing = object("street", "x");
        Properties spelled = object(
                "street",
                secret("x"),
                "wall",
                "brick",
                "garden",
                false,
                "labels",
                object(),
                "rooms",
                list(),
                "plot",
                "",
                "heating",
                object("on", false, "fuel", "oil", "maker", "z"),
                "roof",
                nothing());
        assertThat(shape.diff(nothing, spelled)).isEmpty();
        assertThat(shape.diff(spelled, nothing)).isEmpty();
        assertThat(shape.diff(object("wall", "wood"), object("wall", "wood", "roof", "thatch")))
                .isEmpty();
    }

    @Test
    void differencesAreFoundWhereTheyAre() {
        Properties old =
                object("wall", "wood", "labels", object("a", "1", "b.c", "2"), "rooms", list("1", "2"), "plot", "p");
        Properties now = object(
                "labels",
                object("a", "9", "d", "3"),
                "rooms",
                list("1", "3"),
                "plot",
                "q",
                "heating",
                object("on", true));
        assertThat(shape.diff(old, now))
                .containsExactlyInAnyOrder(
                        difference("wall", Kind.DELETE, false),
                        difference("labels.a", Kind.UPDATE, false),
                        difference("labels[\"b.c\"]", Kind.DELETE, false),
                        difference("labels.d", Kind.ADD, false),
                        difference("rooms[1]", Kind.UPDATE, false),
                        difference("plot", Kind.UPDATE, true),
                        difference("heating", Kind.ADD, false));
    }

    @Test
    void anUnknownIsADifferenceWhereItStands() {
        assertThat(shape.diff(
                        object("labels", object("a", "1", "b", "2")),
                        object("labels", object("a", unknown(), "b", "2"))))
                .containsExactly(difference("labels.a", Kind.UPDATE, false));
    }

    private static Difference difference(String path, Kind kind, boolean replaces) {
        PropertyPath parsed = PathParser.parse(path);
        return new Difference(parsed == null ? PropertyPath.ROOT : parsed, kind, replaces);
    }

    private List<String> failures(Properties given) {
        List<CheckFailure> found = new ArrayList<>();
        shape.check(PropertyPath.ROOT, given, found::add);
        return found.stream()
                .map(failure -> failure.path() + " " + failure.reason())
                .toList();
    }
}
