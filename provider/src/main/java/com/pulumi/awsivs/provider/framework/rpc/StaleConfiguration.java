package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;

/**
 * The configuration of the last deployment. The engine refreshes before it runs the program, and destroys without running it:
 * both with the provider's settings as the state has them, whatever the configuration says by now. Failures that may be due
 * to them name the commands that were seen to use the new ones; {@code pulumi destroy --run-program} does not.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/cli/commands/pulumi_up/">pulumi up --run-program</a>
 */
final class StaleConfiguration {

    static final String ADVICE =
            ". This command uses the provider's configuration of the last deployment. If it has been changed"
                    + " since, run `pulumi up --refresh --run-program`, or `pulumi preview --refresh --run-program` to see what that"
                    + " would do; before `pulumi destroy`, run `pulumi refresh --run-program`";

    private StaleConfiguration() {}

    /** The failure with the advice, if it may be due to the provider's settings. */
    static RuntimeException advise(RuntimeException failure) {
        if (failure instanceof MissingConfigException missing) return missing.with(ADVICE);
        return failure instanceof ProviderException fault && !fault.settings().isEmpty() ? fault.with(ADVICE) : failure;
    }
}
