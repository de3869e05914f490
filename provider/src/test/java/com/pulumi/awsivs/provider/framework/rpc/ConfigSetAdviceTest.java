package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the failure of a setting with parts contains the {@code pulumi config set --path} command. */
class ConfigSetAdviceTest {

    record Nested(List<String> keys, List<String> others) {}

    record Config(String name, boolean flag, Map<String, String> labels, List<String> ids, Nested nested) {}

    private final ConfigSetAdvice commands =
            new ConfigSetAdvice("example", Shape.of(Config.class).properties());

    private String advise(String reason) {
        return commands.advise(List.of(new CheckFailure(PropertyPath.ROOT, reason)))
                .get(0)
                .reason();
    }

    @Test
    void stringInPlaceOfObjectOrList_adviceHasTheCommand() {
        assertThat(advise("labels must be an object, but is a string"))
                .isEqualTo("labels must be an object, but is a string. Set it with: pulumi config set --path"
                        + " example:labels.NAME VALUE");
        assertThat(advise("ids must be a list, but is a string"))
                .isEqualTo("ids must be a list, but is a string. Set it with: pulumi config set --path"
                        + " 'example:ids[0]' VALUE");
        assertThat(advise("nested must be an object, but is a string"))
                .isEqualTo("nested must be an object, but is a string. Set it with: pulumi config set --path"
                        + " 'example:nested.keys[0]' VALUE");
    }

    @Test
    void pathSetWithoutThePathOption_adviceHasTheCommand() {
        assertThat(advise("[\"labels.team\"] is not a property; allowed: name, flag"))
                .isEqualTo(
                        "[\"labels.team\"] is not a property; allowed: name, flag. If you mean a nested value of labels,"
                                + " remove this setting and set the nested value with: pulumi config set --path example:labels.team VALUE");
    }

    @Test
    void otherFailures_stayUnchanged() {
        for (String reason : List.of(
                "flag must be true or false, but is a string",
                "ids[0] must be digits",
                "labels must have at most 2 entries, but has 3",
                "nam is not a property; did you mean name?")) {
            assertThat(advise(reason)).isEqualTo(reason);
        }
    }
}
