package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.aws.AwsHome;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A configured source of credentials that does not work.
 *
 * @param message the parts of the reported message, in this order
 */
record FailingSource(String name, UnaryOperator<AwsHome> home, List<Object> config, List<String> message) {

    static FailingSource failing(String name, UnaryOperator<AwsHome> home, String... message) {
        return new FailingSource(name, home, List.of(), List.of(message));
    }

    /** Returns a source with this profile in the provider's configuration. */
    static FailingSource configured(String name, UnaryOperator<AwsHome> home, String profile, String... message) {
        return new FailingSource(name, home, List.of("profile", profile), List.of(message));
    }

    /**
     * Returns a change of a home folder that adds the profile {@code p} with these properties, and sets AWS_PROFILE to
     * it.
     */
    static UnaryOperator<AwsHome> profile(String properties) {
        return home -> home.config("[profile p]\n" + properties).with("AWS_PROFILE", "p");
    }

    @Override
    public String toString() {
        return name;
    }
}
