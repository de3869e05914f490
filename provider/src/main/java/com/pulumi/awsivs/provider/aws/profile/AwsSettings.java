package com.pulumi.awsivs.provider.aws.profile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Reads the settings of the AWS SDK. A Java system property, which {@code PULUMI_AWS_IVS_JAVA_OPTS} may set, takes
 * precedence over the environment variable. The environment is a parameter, so that tests can pass their own.
 */
public record AwsSettings(Map<String, String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

    /** Returns the value without surrounding blanks; empty if it is absent or blank. */
    public Optional<String> get(SystemSetting setting) {
        return raw(setting).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<String> get(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns whether the setting is present, even if it is empty. */
    public boolean isSet(SystemSetting setting) {
        return raw(setting).isPresent();
    }

    public boolean isProperty(SystemSetting setting) {
        return property(setting.property()) != null;
    }

    /** Returns the name of the setting for messages. */
    public String nameOf(SystemSetting setting) {
        return isProperty(setting) ? "the system property " + setting.property() : setting.environmentVariable();
    }

    /** Returns the value with its surrounding blanks. */
    Optional<String> raw(SystemSetting setting) {
        String property = property(setting.property());
        return Optional.ofNullable(property == null ? environment.get(setting.environmentVariable()) : property);
    }

    private static synchronized @Nullable String property(String name) {
        return System.getProperty(name);
    }

    /**
     * Builds a client of the SDK without letting the SDK read the AWS files. Every builder reads the files, even if a
     * profile is passed to it (SdkDefaultClientBuilder.mergeGlobalDefaults in 2.40), and fails if any profile contains
     * a line that the SDK's parser does not support. Only system properties prevent this.
     */
    public static synchronized <T> T withoutFiles(Supplier<T> build) {
        Map<String, Optional<String>> before = new HashMap<>();
        for (SystemSetting setting : ProfileFileSystemSetting.values()) {
            before.put(setting.property(), Optional.ofNullable(System.getProperty(setting.property())));
            System.setProperty(setting.property(), "hidden-from-the-sdk");
        }
        try {
            return build.get();
        } finally {
            before.forEach((name, value) ->
                    value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
        }
    }

    public Path home() {
        return Stream.of("HOME", "USERPROFILE")
                .map(this::get)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "")));
    }

    /** Returns the path in a setting, in which {@code ~} and {@code $NAME} are expanded, as by the AWS CLI. */
    public Path path(String text) {
        Matcher names = VARIABLE.matcher(text);
        String expanded = names.replaceAll(name -> Matcher.quoteReplacement(
                environment.getOrDefault(name.group(1) == null ? name.group(2) : name.group(1), name.group())));
        return expanded.matches("~([/\\\\].*)?")
                ? home().resolve(expanded.replaceFirst("~[/\\\\]?", ""))
                : Path.of(expanded);
    }
}
