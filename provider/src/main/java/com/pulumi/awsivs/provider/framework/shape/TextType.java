package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.annotation.AnnotationValues;
import com.pulumi.awsivs.provider.framework.annotation.Annotations;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A string, which may be restricted to a pattern or to a list of values. */
record TextType(
        @Nullable Pattern pattern, String says, @Nullable Pattern character, List<String> allowed)
        implements PropertyType {

    /** The length above which a message states the length of a string, because users cannot count that many characters at a glance. */
    private static final int REPORTED_LENGTH = 100;

    private static final int TOO_SHORT_TO_SUGGEST = 3;

    private static final TextType ANY = new TextType(null, "", null, List.of());

    static TextType of(Annotations annotations) {
        AnnotationValues matches = annotations.find(Matches.class);
        AnnotationValues allowed = annotations.find(AllowedValues.class);
        TextType type = matches == null ? ANY : matching(matches);
        return allowed == null ? type : new TextType(type.pattern, type.says, type.character, allowed.texts("value"));
    }

    /** Returns the type of strings that match {@link Matches}. */
    static TextType matching(AnnotationValues matches) {
        String character = matches.text("character");
        return new TextType(
                Pattern.compile(matches.text("value"), Pattern.DOTALL),
                matches.text("says"),
                character.isEmpty() ? null : Pattern.compile(character),
                List.of());
    }

    @Override
    public String typeName() {
        return "a string";
    }

    @Override
    public void check(PropertyPath path, Value value, Consumer<CheckFailure> failures) {
        if (!(value instanceof Value.Text text)) {
            failures.accept(wrongType(path, value));
        } else if (pattern != null && !pattern.matcher(text.value()).matches()) {
            int length = text.value().codePointCount(0, text.value().length());
            String tooLong = length > REPORTED_LENGTH ? " (this has " + length + " characters)" : "";
            String reason = "must be " + says + tooLong;
            failures.accept(new CheckFailure(
                    path, reason + (character == null ? shown(text) : wrongCharacter(text.value())), reason));
        } else if (!allowed.isEmpty() && !text.value().isEmpty() && !allowed.contains(text.value())) {
            String reason = "must be one of " + String.join(", ", allowed);
            failures.accept(new CheckFailure(path, reason + nearest(text), reason));
        }
    }

    private static String shown(Value.Text text) {
        String shown = ValueDescription.of(text);
        return shown.equals(ValueDescription.ofType(text)) ? "" : ", but is " + shown;
    }

    private String wrongCharacter(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; character != null && i < characters.length; i++) {
            if (!character.matcher(Character.toString(characters[i])).matches()) {
                return "; character " + (i + 1) + ", " + ValueDescription.character(characters[i]) + ", is not allowed";
            }
        }
        return "";
    }

    /** Describes the value and suggests a similar allowed value. Values of up to three letters get no suggestion, because they are all similar. */
    private String nearest(Value.Text text) {
        String hint = NearestName.hint(text.value(), allowed);
        boolean near = hint.contains("did you mean")
                && (text.value().length() > TOO_SHORT_TO_SUGGEST
                        || allowed.stream().anyMatch(text.value()::equalsIgnoreCase));
        return ", but is " + ValueDescription.of(text) + (near ? hint : "");
    }

    @Override
    public @Nullable Object decode(Value value) {
        return value instanceof Value.Text text ? text.value() : null;
    }

    @Override
    public Value parse(String text) {
        return new Value.Text(text);
    }

    @Override
    public Value encode(Object object) {
        return new Value.Text((String) object);
    }

    @Override
    public @Nullable Value canonical(Value value) {
        return value instanceof Value.Text text && text.value().isEmpty()
                ? null
                : value; // not compared with equals, because the first equals of a record is slow
    }
}
