package com.pulumi.awsivs.provider.framework.value;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that values are immutable, and that unknown and secret parts are found at any depth. */
class ValueTest {

    @Test
    void properties_keepTheirOrderAndAreImmutable() {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("b", text("1"));
        entries.put("a", text("2"));
        var object = new Value.Properties(entries);
        entries.clear();
        assertThat(object.entries().keySet()).containsExactly("b", "a");
    }

    @Test
    void known_dropsUnknownParts() {
        var asset = new Foreign("asset", object("text", unknown()));
        var value = object("a", "1", "b", unknown(), "c", list("x", unknown()), "d", secret(unknown()), "e", asset);
        assertThat(value.known()).isEqualTo(object("a", "1", "c", list("x")));
        assertThat(object("e", asset).isKnown()).isFalse();
        assertThat(secret("x").known()).isEqualTo(secret("x"));
        assertThat(unknown().known()).isNull();
    }

    @Test
    void changes_returnANewObject() {
        var object = object("a", "1");
        assertThat(object.with("b", text("2"))).isEqualTo(object("a", "1", "b", "2"));
        assertThat(object.without("a").isEmpty()).isTrue();
        assertThat(object.set("a", null)).isEqualTo(object());
        assertThat(object.set("a", nothing()).get("a")).isEqualTo(nothing());
        assertThat(object.and(object("a", "3", "b", "2"))).isEqualTo(object("a", "3", "b", "2"));
        assertThat(object).isEqualTo(object("a", "1"));
        assertThat(object.get("b")).isNull();
    }

    @Test
    void toString_omitsSecretsAtAnyDepth() {
        assertThat(object("a", list(secret("hunter2")), "b", secret(object("c", "hunter2")))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void reveal_unwrapsTheOuterSecret_plainUnwrapsAll() {
        var value = secret(object("a", secret(secret("x"))));
        assertThat(value.reveal()).isEqualTo(object("a", secret(secret("x"))));
        assertThat(value.plain()).isEqualTo(object("a", "x"));
        assertThat(list(secret("x")).plain()).isEqualTo(list("x"));
    }

    @Test
    void secretNull_isNull() {
        assertThat(secret(nothing()).isNull()).isTrue();
        assertThat(nothing().isNull()).isTrue();
        assertThat(text("").isNull()).isFalse();
        assertThat(unknown().isNull()).isFalse();
    }

    @Test
    void unknownAtAnyDepth_isNotKnown() {
        assertThat(object("a", list("x", object("b", secret("y")))).isKnown()).isTrue();
        assertThat(object("a", list("x", object("b", secret(unknown())))).isKnown())
                .isFalse();
        assertThat(secret(unknown()).isKnown()).isFalse();
    }

    @Test
    void secretAtAnyDepth_isFound() {
        assertThat(object("a", list("x", object("b", "y"))).hasSecrets()).isFalse();
        assertThat(object("a", list("x", object("b", secret("y")))).hasSecrets())
                .isTrue();
        assertThat(secret("x").hasSecrets()).isTrue();
    }

    @Test
    void foreignValue_isUnchanged() {
        Value asset = new Foreign("asset", object("text", "x"));
        assertThat(asset.children()).isEmpty();
        assertThat(asset.plain()).isEqualTo(asset);
        assertThat(asset.isKnown()).isTrue();
    }
}
