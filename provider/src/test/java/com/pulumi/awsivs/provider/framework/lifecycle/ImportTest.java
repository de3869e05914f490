package com.pulumi.awsivs.provider.framework.lifecycle;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests imports, which are reads of a resource without a state. */
class ImportTest extends ExampleResourceTestBase {

    @Test
    void import_omitsDefaults() {
        var state =
                created("mode", "HIGH", "tags", object("a", "b"), "timer", object("enabled", true), "items", list("r"));
        assertThat(imported(state.id()).inputs())
                .isEqualTo(object("name", "n", "mode", "HIGH", "tags", object("a", "b"), "items", list("r"))
                        .with("timer", object("enabled", true, "length", "1h")));
    }

    @Test
    void importedProgram_hasNoDifference() {
        var state = created("mode", "HIGH", "tags", object("a", "b"));
        var imported = imported(state.id());
        for (String key : List.of("", "k")) {
            var checked = lifecycle().check(imported.inputs(), imported.inputs().with("key", text(key)), NAMING);
            assertThat(checked.failures()).isEmpty();
            if (key.isEmpty()) assertThat(diff(imported, checked.inputs())).isEmpty();
        }
    }

    @Test
    void importedResourceWithoutName_staysUnnamed() {
        var state = created();
        resource.change(state.id(), "name", "");
        var imported = imported(state.id());
        assertThat(imported.inputs()).isEqualTo(object("__autoname", object("name", "", "random", false)));
        var checked = lifecycle().check(imported.inputs(), object(), NAMING);
        assertThat(checked.inputs().entries()).doesNotContainKey("name");
        assertThat(diff(imported, checked.inputs())).isEmpty();
        assertThat(previewed(imported, checked.inputs()).get("name")).isEqualTo(text(""));
    }

    @Test
    void secretInput_isSecretInAnImport() {
        var state = created("password", secret("p"));
        assertThat(imported(state.id()).inputs().get("password")).isEqualTo(secret("p"));
    }
}
