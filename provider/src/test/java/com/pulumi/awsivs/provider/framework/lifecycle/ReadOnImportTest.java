package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import org.junit.jupiter.api.Test;

/** Tests properties that the service fills in, and that only an import reads. */
class ReadOnImportTest extends ExampleResourceTestBase {

    @Test
    void filledInProperty_isNoDifference() {
        var state = created();
        resource.change(state.id(), "plan", "basic");
        State read = read(state);
        assertThat(read).isEqualTo(state);
        assertThat(diff(read, program())).isEmpty();
    }

    @Test
    void filledInProperty_isImported_andThenBelongsToTheProgram() {
        var state = created();
        resource.change(state.id(), "plan", "basic");
        State imported = imported(state.id());
        assertThat(imported.inputs().get("plan")).isEqualTo(text("basic"));
        assertThat(diff(imported, program("plan", "basic"))).doesNotContain("plan");
        assertThat(diff(imported, program())).contains("plan");
        assertThat(read(imported).properties()).isEqualTo(imported.properties());
    }

    @Test
    void propertyOfTheProgram_isCompared() {
        var state = created("plan", "basic");
        assertThat(state.properties().get("plan")).isEqualTo(text("basic"));
        assertThat(diff(read(state), program("plan", "large"))).containsExactly("plan");
    }
}
