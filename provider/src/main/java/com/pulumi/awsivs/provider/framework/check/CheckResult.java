package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/** What check found: the inputs with all that was added to them, and everything that is wrong. */
public record CheckResult(Properties inputs, List<CheckFailure> failures) {}
