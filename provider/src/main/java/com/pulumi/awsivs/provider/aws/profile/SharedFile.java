package com.pulumi.awsivs.provider.aws.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * One of the two shared AWS configuration files, as it was when it was read. A file that is missing or cannot be read is
 * empty, as for the AWS CLI.
 *
 * @param shown its path in messages: below the home folder it starts with {@code ~}
 * @param variable what names it, where that is not the default
 * @param problem why it could not be read, if it could not
 * @param stamp tells whether it has changed since
 */
public record SharedFile(
        Path path,
        String shown,
        @Nullable String variable,
        @Nullable String problem,
        IniFile content,
        @Nullable Stamp stamp,
        boolean prefixed) {

    /** When a file was changed, and its size then. */
    record Stamp(FileTime modified, long size) {}

    private static final Pattern TITLE = Pattern.compile("([\\w-]+)\\s+(?:\"(.*)\"|'(.*)'|(\\S+))");

    private static final Pattern PREFIX = Pattern.compile("(?i)^profile\\s+");

    static SharedFile config(AwsSettings settings) {
        return read(ProfileFileSystemSetting.AWS_CONFIG_FILE, "config", true, settings);
    }

    static SharedFile credentials(AwsSettings settings) {
        return read(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, "credentials", false, settings);
    }

    private static SharedFile read(
            ProfileFileSystemSetting setting, String name, boolean prefixed, AwsSettings settings) {
        if (settings.isSet(setting) && settings.get(setting).isEmpty()) return none(settings.nameOf(setting), prefixed);
        Path path = settings.get(setting)
                .map(settings::path)
                .orElseGet(() -> settings.home().resolve(".aws").resolve(name));
        String shown = path.startsWith(settings.home()) ? "~/" + settings.home().relativize(path) : path.toString();
        String variable = settings.get(setting).isPresent() ? settings.nameOf(setting) : null;
        Stamp stamp = stamp(path);
        try {
            IniFile content = IniFile.parse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            return new SharedFile(path, shown, variable, null, content, stamp, prefixed);
        } catch (IOException e) {
            return new SharedFile(path, shown, variable, problem(path), IniFile.parse(""), stamp, prefixed);
        }
    }

    /** As the AWS CLI has it: a variable that is set to an empty string has no file read, and names none that is missing. */
    private static SharedFile none(String variable, boolean prefixed) {
        return new SharedFile(
                Path.of(""), "no file (" + variable + " is empty)", null, null, IniFile.parse(""), null, prefixed);
    }

    private static String problem(Path path) {
        if (Files.isDirectory(path)) return "is a directory";
        return Files.exists(path) ? "cannot be read" : "does not exist";
    }

    private static @Nullable Stamp stamp(Path path) {
        try {
            return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException e) {
            return null;
        }
    }

    boolean hasChanged() {
        if (path.toString().isEmpty()) return false;
        Stamp now = stamp(path);
        return now == null ? stamp != null : !now.equals(stamp);
    }

    /** Its profile of this name. */
    Optional<IniFile.Section> profile(String name) {
        return content.sections().stream()
                .filter(section -> profileName(section).filter(name::equals).isPresent())
                .reduce((earlier, later) -> later);
    }

    List<String> profileNames() {
        return content.sections().stream()
                .map(this::profileName)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> profileName(IniFile.Section section) {
        return !prefixed || section.title().equals("default")
                ? Optional.of(section.title())
                : titleOf("profile", section);
    }

    /** Its {@code [kind name]}, like {@code [sso-session work]}. */
    Optional<IniFile.Section> section(String kind, String name) {
        return content.sections().stream()
                .filter(section -> titleOf(kind, section).filter(name::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> titleOf(String kind, IniFile.Section section) {
        Matcher title = TITLE.matcher(section.title());
        return title.matches() && title.group(1).equals(kind)
                ? Stream.of(title.group(2), title.group(3), title.group(4))
                        .filter(each -> each != null)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * What to correct in sections that are probably meant as this profile: with {@code profile} where it does not belong or without
     * it where it does, in another case, or without quotes around blanks.
     */
    Stream<String> misnamed(String name) {
        String right = prefixed && !name.equals("default") ? "profile " + quoted(name) : name;
        return content.sections().stream()
                .map(IniFile.Section::title)
                .filter(title -> PREFIX.matcher(title).replaceFirst("").equalsIgnoreCase(name))
                .map(title -> shown + " has a section [" + title + "], which must be called [" + right + "] there");
    }

    /** As in a section's title, and as an argument of a command. */
    public static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    /** Lines that cannot be read, each with this file. */
    Stream<String> describe(List<IniFile.Flaw> flaws) {
        return flaws.stream().map(flaw -> shown + ", line " + flaw.line() + ": " + flaw.what());
    }
}
