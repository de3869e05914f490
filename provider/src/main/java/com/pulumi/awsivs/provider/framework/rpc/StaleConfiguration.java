package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;

/**
 * Adds advice to failures that an outdated configuration may have caused. The engine refreshes before it runs the program, and destroys
 * without running it. In both cases it uses the provider settings of the last deployment, even if the configuration has changed. The
 * advice names the commands that use the new settings. In tests, {@code pulumi destroy --run-program} did not use them.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_up/">pulumi up --run-program</a>
 */
final class StaleConfiguration {

    static final String ADVICE =
            ". This command uses the provider's configuration of the last deployment. If it has been changed"
                    + " since, run `pulumi up --refresh --run-program`, or `pulumi preview --refresh --run-program` to see what that"
                    + " would do; before `pulumi destroy`, run `pulumi refresh --run-program`";

    private StaleConfiguration() {}

    /** Returns the failure, with the advice appended if the provider settings may have caused the failure. */
    static RuntimeException advise(RuntimeException failure) {
        if (failure instanceof MissingConfigException missing) return missing.with(ADVICE);
        return failure instanceof ProviderException exception
                        && !exception.settings().isEmpty()
                ? exception.with(ADVICE)
                : failure;
    }
}
