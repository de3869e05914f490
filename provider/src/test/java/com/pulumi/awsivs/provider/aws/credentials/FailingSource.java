package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.AwsHome;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A configured source of credentials that does not work.
 *
 * @param message parts of what is reported, in this order
 */
record FailingSource(String name, UnaryOperator<AwsHome> home, List<Object> config, List<String> message) {

    static FailingSource failing(String name, UnaryOperator<AwsHome> home, String... message) {
        return new FailingSource(name, home, List.of(), List.of(message));
    }

    /** Returns a copy with this profile in the provider's configuration. */
    static FailingSource configured(String name, UnaryOperator<AwsHome> home, String profile, String... message) {
        return new FailingSource(name, home, List.of("profile", profile), List.of(message));
    }

    /** Returns a copy with a profile {@code p} of these properties, which AWS_PROFILE names. */
    static UnaryOperator<AwsHome> profile(String properties) {
        return home -> home.config("[profile p]\n" + properties).with("AWS_PROFILE", "p");
    }

    @Override
    public String toString() {
        return name;
    }
}
