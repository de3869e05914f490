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
 * The AWS profiles in the user's files, as the AWS CLI reads them: {@code [default]} and {@code [profile name]} in the
 * config file, {@code [name]} in the credentials file. An unreadable line affects only its profile.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">shared config and credentials
 *     files</a>
 */
public record Profiles(SharedFile config, SharedFile credentials) {

    private static final int MAX_NAMES = 20;

    public static Profiles read(AwsSettings settings) {
        return new Profiles(SharedFile.config(settings), SharedFile.credentials(settings));
    }

    /** Returns the region of this profile. */
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
     * Returns the profile of this name; empty if it is the default and does not exist.
     *
     * @throws ProviderException if a setting names it and it does not exist, or if it is unreadable
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

    /** Returns the profile of this name, which must exist. */
    public AwsProfile required(ProfileName name) {
        return chosen(name).orElseThrow(() -> new ProviderException(ErrorKind.UNAUTHENTICATED, missing(name)));
    }

    /** Returns the profile of this name; empty if it does not exist. */
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

    /** Returns the section {@code [kind name]} of the config file, like {@code [sso-session work]}. */
    public Optional<Map<String, String>> section(String kind, String name) {
        return config.section(kind, name).map(IniFile.Section::properties);
    }

    /** Returns messages about unreadable files that a variable names: the variable, the file and the problem. */
    public List<String> missingFiles() {
        return Stream.of(config, credentials)
                .filter(file -> file.variable() != null && file.problem() != null)
                .map(file -> file.variable() + " names " + file.shown() + ", which " + file.problem())
                .toList();
    }

    private String missing(ProfileName name) {
        if (name.name().isEmpty()) {
            return name.source()
                    + " is set to an empty string, which is not a profile name. Set it to an existing profile,"
                    + " or unset it. " + describe();
        }
        String hints = Stream.of(config, credentials)
                .flatMap(file -> file.misnamed(name.name()))
                .map(hint -> ". " + hint)
                .collect(Collectors.joining());
        return name + " does not exist" + hints + ". " + describe() + ". Correct " + name.source()
                + ", or create the profile: aws configure --profile " + SharedFile.quoted(name.name());
    }

    /** Says within a sentence that this profile does not exist, and which profiles do. */
    public String lacking(String name) {
        return names().isEmpty() ? "no" + profileWasFound() : "there is no profile '" + name + "'. " + describe();
    }

    /** Describes the existing profiles and the files that were read. */
    public String describe() {
        List<String> names = names();
        if (names.isEmpty()) return "No" + profileWasFound();
        String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
        return "Profiles found in " + files() + ": "
                + String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size()))) + more + omissions();
    }

    private String profileWasFound() {
        return " profile was found" + (files().isEmpty() ? "" : " in " + files()) + omissions();
    }

    private List<String> names() {
        return Stream.of(config, credentials)
                .flatMap(file -> file.profileNames().stream())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }

    private String files() {
        return Stream.of(config, credentials)
                .filter(file -> !file.isOmitted())
                .map(file -> file.shown() + (file.problem() == null ? "" : " (which " + file.problem() + ")"))
                .collect(Collectors.joining(" and "));
    }

    private String omissions() {
        return config.omission() + credentials.omission();
    }
}
