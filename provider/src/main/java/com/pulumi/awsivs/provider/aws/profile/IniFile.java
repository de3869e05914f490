package com.pulumi.awsivs.provider.aws.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the INI format of the AWS CLI, which is that of Python's configparser: {@code key = value} or {@code key:
 * value}, keys in any case, any indentation, and values that continue in lines with more indentation. The SDK's own
 * parser supports less, and one unsupported line makes every profile unreadable.
 *
 * @see <a href="https://docs.python.org/3/library/configparser.html#supported-ini-file-structure">the format</a>
 */
final class IniFile {

    /**
     * The number of an unreadable line, and its problem. The content of the line is omitted, because it may be a
     * secret.
     */
    record Flaw(int line, String problem) {}

    /** A {@code [title]} and the properties below it. */
    record Section(String title, Map<String, String> properties, List<Flaw> flaws) {

        private Section(String title) {
            this(title, new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    private static final String BRACKET_MISSING = "the name in brackets has no closing bracket";
    private static final String NAME_MISSING = "there is no name in the brackets";
    private static final Pattern TITLE = Pattern.compile("\\[(.+)].*");
    private static final Pattern PROPERTY = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private @Nullable Section section;
    private @Nullable String key;
    private int indentation;
    private boolean titleUnreadable;

    private IniFile() {}

    static IniFile parse(String text) {
        IniFile file = new IniFile();
        int number = 0;
        if (text.indexOf('\0') >= 0) {
            file.flaws.add(new Flaw(1, "the file is UTF-16, not UTF-8: save it as UTF-8"));
            return file;
        }
        for (String line : text.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n", -1)) file.read(++number, line);
        file.sections.values().forEach(each -> each.properties.replaceAll((name, value) -> value.stripTrailing()));
        return file;
    }

    List<Section> sections() {
        return List.copyOf(sections.values());
    }

    /** Returns the unreadable lines that belong to no section. If there are any, every section may lack properties. */
    List<Flaw> flaws() {
        return flaws;
    }

    private void read(int number, String line) {
        String content = line.strip();
        if (content.startsWith("#") || content.startsWith(";")) return;
        int depth = line.indexOf(content);
        if (section != null && key != null && (content.isEmpty() || depth > indentation)) {
            section.properties.merge(key, content, (value, more) -> value + "\n" + more);
        } else if (!content.isEmpty()) {
            indentation = depth;
            if (content.startsWith("[")) title(number, content);
            else property(number, content);
        }
    }

    private void title(int number, String content) {
        Matcher title = TITLE.matcher(content);
        key = null;
        titleUnreadable = !title.matches();
        section =
                titleUnreadable ? null : sections.computeIfAbsent(title.group(1).strip(), Section::new);
        if (titleUnreadable) flaws.add(new Flaw(number, content.startsWith("[]") ? NAME_MISSING : BRACKET_MISSING));
    }

    private void property(int number, String content) {
        Matcher property = PROPERTY.matcher(content);
        if (section == null) {
            if (!titleUnreadable) flaws.add(new Flaw(number, "it precedes the first [profile]"));
            titleUnreadable = true;
        } else if (!property.matches() || property.group(1).isEmpty()) {
            section.flaws.add(new Flaw(number, "it is not of the form key = value"));
        } else {
            key = property.group(1).toLowerCase(Locale.ROOT);
            section.properties.put(key, value(key, property.group(2)));
        }
    }

    /**
     * Returns the value without a trailing comment. The AWS SDKs also remove such a comment; the AWS CLI does not. A
     * command is returned whole, because it may contain a comment character.
     */
    private static String value(String key, String text) {
        return key.equals("credential_process") ? text : text.replaceFirst("(^|\\s+)[#;].*", "");
    }
}
