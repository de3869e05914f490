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
 * @param credentials its properties in the credentials file, which override those
 * @param flaws lines in it that cannot be read, each with its file
 */
public record AwsProfile(
        ProfileName name, Map<String, String> config, Map<String, String> credentials, List<String> flaws) {

    public Optional<String> get(String property) {
        return Optional.ofNullable(credentials.getOrDefault(property, config.get(property)));
    }

    /** Also where its value is blank. */
    public boolean has(String property) {
        return credentials.containsKey(property) || config.containsKey(property);
    }

    /** All of its properties. */
    public Map<String, String> properties() {
        Map<String, String> all = new HashMap<>(config);
        all.putAll(credentials);
        return all;
    }

    /** Where what is wrong with it is a line that cannot be read, no property of it can be relied upon. */
    public void requireReadable() {
        if (!flaws.isEmpty()) throw unreadable(flaws);
    }

    /** A failure of these credentials: the profile, where it was named, and what is wrong. */
    public ProviderException fault(String problem) {
        return new ProviderException(ErrorKind.UNAUTHENTICATED, name + " " + problem);
    }

    static ProviderException unreadable(List<String> flaws) {
        return new ProviderException(
                ErrorKind.INVALID,
                "an AWS profile cannot be read: " + String.join("; ", flaws) + ". Correct the file, or comment the line"
                        + " out with #");
    }
}
