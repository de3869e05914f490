package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/** The result of a check: the inputs with defaults and generated values, and all failures. */
public record CheckResult(Properties inputs, List<CheckFailure> failures) {}
