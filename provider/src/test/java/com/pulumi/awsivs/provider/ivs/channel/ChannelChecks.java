package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.CheckResult;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;

/** Checks the inputs of channels. */
final class ChannelChecks {

    static final String ARN = "arn:aws:ivs:us-west-2:123456789012:";
    static final Properties MULTITRACK = object("enabled", true, "policy", "ALLOW", "maximumResolution", "FULL_HD");
    static final AutonamingOptions NAMING =
            new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "live", "0123456789abcdef");

    static CheckResult check(boolean requireAuthorization, Properties news) {
        AwsConfig config = ExampleConfigs.of("requireAuthorization", requireAuthorization);
        return check(config, news);
    }

    static CheckResult check(AwsConfig config, Properties news) {
        RawClients clients = new RawClients(config, "us-west-2", Map.of());
        var channel = ExampleChannels.resource(clients);
        return Lifecycle.of(channel, TagPolicy.NONE, (e, id) -> false, true).check(Properties.NONE, news, NAMING);
    }

    /** Returns each failure as a user reads it. */
    static List<String> failures(Object... namesAndValues) {
        return check(false, object(namesAndValues)).failures().stream()
                .map(failure -> (failure.path() + " " + failure.reason()).strip())
                .toList();
    }

    private ChannelChecks() {}
}
