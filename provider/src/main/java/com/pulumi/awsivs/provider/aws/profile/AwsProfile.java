package com.pulumi.awsivs.provider.aws.profile;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile of the shared AWS configuration files.
 *
 * @param config its properties in the config file
 * @param credentials its properties in the credentials file, which take precedence
 * @param flaws descriptions of its unreadable lines, each with the name of the file
 */
public record AwsProfile(
        ProfileName name, Map<String, String> config, Map<String, String> credentials, List<String> flaws) {

    public Optional<String> get(String property) {
        return Optional.ofNullable(credentials.getOrDefault(property, config.get(property)));
    }

    /** Returns whether the property is present, even if its value is blank. */
    public boolean has(String property) {
        return credentials.containsKey(property) || config.containsKey(property);
    }

    /** Returns the properties of both files. */
    public Map<String, String> properties() {
        Map<String, String> all = new HashMap<>(config);
        all.putAll(credentials);
        return all;
    }

    /** Fails if a line of the profile is unreadable, because then any property may be missing. */
    public void requireReadable() {
        if (!flaws.isEmpty()) throw unreadable(flaws);
    }

    /** Returns a failure whose message contains the profile, the setting that names it, and the problem. */
    public ProviderException failure(String problem) {
        return new ProviderException(ErrorKind.UNAUTHENTICATED, name + " " + problem);
    }

    static ProviderException unreadable(List<String> flaws) {
        return new ProviderException(
                ErrorKind.INVALID,
                "an AWS profile cannot be read: " + String.join("; ", flaws) + ". Correct the file, or comment the line"
                        + " out with #");
    }
}
