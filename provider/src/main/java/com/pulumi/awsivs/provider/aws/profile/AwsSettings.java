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
 * Reads the AWS SDK's own settings: the Java system property, which {@code PULUMI_AWS_IVS_JAVA_OPTS} may set, before the
 * environment variable. The environment is a parameter so that tests can have one of their own.
 */
public record AwsSettings(Map<String, String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

    /** The value without surrounding blanks; empty where there is none, or nothing but blanks. */
    public Optional<String> get(SystemSetting setting) {
        return raw(setting).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<String> get(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether it is set, be it to an empty string. */
    public boolean isSet(SystemSetting setting) {
        return raw(setting).isPresent();
    }

    public boolean isProperty(SystemSetting setting) {
        return property(setting.property()) != null;
    }

    /** How a user calls it. */
    public String nameOf(SystemSetting setting) {
        return isProperty(setting) ? "the system property " + setting.property() : setting.environmentVariable();
    }

    /** The value as it is, with surrounding blanks. */
    Optional<String> raw(SystemSetting setting) {
        String property = property(setting.property());
        return Optional.ofNullable(property == null ? environment.get(setting.environmentVariable()) : property);
    }

    private static synchronized @Nullable String property(String name) {
        return System.getProperty(name);
    }

    /**
     * Builds a client of the SDK that does not look for AWS files by itself. Every builder reads them, also where it is given
     * a profile (SdkDefaultClientBuilder.mergeGlobalDefaults in 2.40), and fails for a line that its reader does not know,
     * whichever profile that is in. Only system properties keep it from that.
     */
    public static synchronized <T> T withoutFiles(Supplier<T> build) {
        Map<String, Optional<String>> before = new HashMap<>();
        for (SystemSetting each : ProfileFileSystemSetting.values()) {
            before.put(each.property(), Optional.ofNullable(System.getProperty(each.property())));
            System.setProperty(each.property(), "hidden-from-the-sdk");
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

    /** A path as the AWS CLI reads it in a variable: {@code ~} and {@code $NAME} are replaced. */
    public Path path(String text) {
        Matcher names = VARIABLE.matcher(text);
        String expanded = names.replaceAll(name -> Matcher.quoteReplacement(
                environment.getOrDefault(name.group(1) == null ? name.group(2) : name.group(1), name.group())));
        return expanded.matches("~([/\\\\].*)?")
                ? home().resolve(expanded.replaceFirst("~[/\\\\]?", ""))
                : Path.of(expanded);
    }
}
