package com.pulumi.awsivs.provider.aws.profile;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The AWS profiles in the user's files, as the AWS CLI sees them: {@code [default]} and {@code [profile name]} in the config
 * file, {@code [name]} in the credentials file. A line that cannot be read matters only to the profile that it is in.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">shared config and credentials files</a>
 */
public record Profiles(SharedFile config, SharedFile credentials) {

    private static final int MOST_NAMES = 20;

    public static Profiles read(AwsSettings settings) {
        return new Profiles(SharedFile.config(settings), SharedFile.credentials(settings));
    }

    /** The region that this profile names. */
    static Optional<String> region(ProfileName name, Map<String, String> environment) {
        try {
            return read(new AwsSettings(environment))
                    .chosen(name)
                    .flatMap(profile -> profile.get("region"))
                    .filter(region -> !region.isBlank());
        } catch (ProviderException e) {
            throw e.dueTo(AwsConfig.CREDENTIALS_CHOICE);
        }
    }

    public boolean haveChanged() {
        return config.hasChanged() || credentials.hasChanged();
    }

    /**
     * The profile of this name; empty where nobody chose it and there is none.
     *
     * @throws Fault if somebody chose it and there is none, or if it cannot be read
     */
    public Optional<AwsProfile> chosen(ProfileName name) {
        List<String> flaws = Stream.concat(
                        config.describe(config.content().flaws()),
                        credentials.describe(credentials.content().flaws()))
                .toList();
        if (!flaws.isEmpty()) throw AwsProfile.unreadable(flaws);
        Optional<AwsProfile> found = find(name);
        found.ifPresent(AwsProfile::requireReadable);
        if (found.isEmpty() && name.isChosen()) {
            throw new ProviderException(ErrorKind.UNAUTHENTICATED, missing(name));
        }
        return found;
    }

    /** A profile that somebody chose. */
    public AwsProfile required(ProfileName name) {
        return chosen(name).orElseThrow(() -> new ProviderException(ErrorKind.UNAUTHENTICATED, missing(name)));
    }

    /** The profile of this name, if there is one. */
    public Optional<AwsProfile> find(ProfileName name) {
        Optional<IniFile.Section> first = config.profile(name.name());
        Optional<IniFile.Section> second = credentials.profile(name.name());
        if (first.isEmpty() && second.isEmpty()) return Optional.empty();
        return Optional.of(new AwsProfile(
                name,
                first.map(IniFile.Section::properties).orElse(Map.of()),
                second.map(IniFile.Section::properties).orElse(Map.of()),
                Stream.concat(
                                first.stream().flatMap(section -> config.describe(section.flaws())),
                                second.stream().flatMap(section -> credentials.describe(section.flaws())))
                        .toList()));
    }

    /** {@code [kind name]} of the config file, like {@code [sso-session work]}. */
    public Optional<Map<String, String>> section(String kind, String name) {
        return config.section(kind, name).map(IniFile.Section::properties);
    }

    /** Files that a variable names and that cannot be read: each with that variable and what is wrong. */
    public List<String> missingFiles() {
        return Stream.of(config, credentials)
                .filter(file -> file.variable() != null && file.problem() != null)
                .map(file -> file.variable() + " names " + file.shown() + ", which " + file.problem())
                .toList();
    }

    private String missing(ProfileName name) {
        if (name.name().isEmpty()) {
            return name.source()
                    + " is set to an empty string, which is no profile's name. Set it to one of the profiles"
                    + " there are, or unset it. " + there();
        }
        String hints = Stream.of(config, credentials)
                .flatMap(file -> file.misnamed(name.name()))
                .map(hint -> ". " + hint)
                .collect(Collectors.joining());
        return name + " does not exist" + hints + ". " + there() + ". Correct " + name.source()
                + ", or create the profile: aws configure --profile " + SharedFile.quoted(name.name());
    }

    /** The profiles that there are, and the files that were read. */
    public String there() {
        List<String> names = Stream.of(config, credentials)
                .flatMap(file -> file.profileNames().stream())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
        String files = Stream.of(config, credentials)
                .map(file -> file.shown() + (file.problem() == null ? "" : " (which " + file.problem() + ")"))
                .collect(Collectors.joining(" and "));
        if (names.isEmpty()) return "No profile was found in " + files;
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return "Profiles found in " + files + ": "
                + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
    }
}
