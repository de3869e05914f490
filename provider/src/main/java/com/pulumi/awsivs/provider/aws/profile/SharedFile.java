package com.pulumi.awsivs.provider.aws.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The content of a shared AWS configuration file. As for the AWS CLI, a missing or unreadable file counts as empty.
 *
 * @param shown its path in messages, where the home folder is {@code ~}
 * @param variable the setting that contains its path; null for the default path
 * @param problem the reason why it could not be read; null if it was read
 * @param stamp identifies the version that was read
 * @param prefixed whether the titles of profile sections begin with {@code profile}
 */
public record SharedFile(
        Path path,
        String shown,
        @Nullable String variable,
        @Nullable String problem,
        IniFile content,
        @Nullable Stamp stamp,
        boolean prefixed) {

    /** The time of the last change of a file, and its size. */
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

    /**
     * Returns an empty file for a setting with an empty value. In this case the AWS CLI reads no file and does not
     * report a missing file.
     */
    private static SharedFile none(String variable, boolean prefixed) {
        return new SharedFile(
                Path.of(""),
                "the " + kind(prefixed) + " file (which is not read, because " + variable + " is empty)",
                variable,
                null,
                IniFile.parse(""),
                null,
                prefixed);
    }

    private static String kind(boolean prefixed) {
        return prefixed ? "config" : "credentials";
    }

    /** Returns whether the file is not read because its setting has an empty value. */
    boolean isOmitted() {
        return path.toString().isEmpty();
    }

    /** Returns the end of a sentence that says why this file is not read; an empty string if the file is read. */
    String omission() {
        return isOmitted() ? "; no " + kind(prefixed) + " file was read, because " + variable + " is empty" : "";
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
        if (isOmitted()) return false;
        Stamp now = stamp(path);
        return now == null ? stamp != null : !now.equals(stamp);
    }

    /** Returns the profile of this name. */
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

    /** Returns the section {@code [kind name]}, like {@code [sso-session work]}. */
    Optional<IniFile.Section> section(String kind, String name) {
        return content.sections().stream()
                .filter(section -> titleOf(kind, section).filter(name::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> titleOf(String kind, IniFile.Section section) {
        Matcher title = TITLE.matcher(section.title());
        return title.matches() && title.group(1).equals(kind)
                ? Stream.of(title.group(2), title.group(3), title.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Returns corrections for sections that are probably meant to be this profile. Their titles have a {@code profile}
     * prefix that does not belong there or lack a required one, differ in case, or lack quotes around a name with
     * spaces.
     */
    Stream<String> misnamed(String name) {
        String right = prefixed && !name.equals("default") ? "profile " + quoted(name) : name;
        return content.sections().stream()
                .map(IniFile.Section::title)
                .filter(title -> PREFIX.matcher(title).replaceFirst("").equalsIgnoreCase(name))
                .map(title -> shown + " has a section [" + title + "], which must be called [" + right + "] there");
    }

    /** Quotes a name with blanks, for a section's title or an argument of a command. */
    public static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    /** Describes the unreadable lines for messages, each with the name of this file and the line number. */
    Stream<String> describe(List<IniFile.Flaw> flaws) {
        return flaws.stream().map(flaw -> shown + ", line " + flaw.line() + ": " + flaw.problem());
    }
}
