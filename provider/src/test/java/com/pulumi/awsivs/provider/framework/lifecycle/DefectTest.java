package com.pulumi.awsivs.provider.framework.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.example.ExampleResourceTestBase;
import com.pulumi.awsivs.provider.framework.resource.Defect;
import org.junit.jupiter.api.Test;

/** Tests resources that no update can repair. */
class DefectTest extends ExampleResourceTestBase {

    @Test
    void resourceWithDefect_isReplacedWithAReason() {
        var state = created();
        resource.defect = new Defect("serial", "The example has no serial number and is replaced");
        DiffResult result = diffResult(state, program());
        assertThat(result.replaces()).isTrue();
        assertThat(diff(state, program())).containsExactly("serial");
        assertThat(context.warnings()).contains("The example has no serial number and is replaced");
    }

    @Test
    void resourceWithoutDefect_isNotReplaced() {
        assertThat(diffResult(created(), program()).replaces()).isFalse();
        assertThat(context.warnings()).isEmpty();
    }
}
