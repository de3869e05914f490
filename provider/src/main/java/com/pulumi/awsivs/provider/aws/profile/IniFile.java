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
 * Reads the INI format that the AWS CLI reads, which is that of Python's configparser: {@code key = value} or {@code key:
 * value}, keys in any case, any indentation, and values that go on in lines that are indented deeper. The SDK's own reader
 * knows less of it, and one line that it does not know makes every profile unreadable.
 *
 * @see <a href="https://docs.python.org/3/library/configparser.html#supported-ini-file-structure">the format</a>
 */
final class IniFile {

    /** A line that cannot be read, and why; never what it says, for that may be a secret. */
    record Flaw(int line, String what) {}

    /** One {@code [title]} and the lines below it. */
    record Section(String title, Map<String, String> properties, List<Flaw> flaws) {

        private Section(String title) {
            this(title, new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    private static final String OPEN = "the name in brackets has no closing bracket";
    private static final String EMPTY = "there is no name in the brackets";
    private static final Pattern TITLE = Pattern.compile("\\[(.+)].*");
    private static final Pattern PROPERTY = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private @Nullable Section section;
    private @Nullable String key;
    private int indentation;
    private boolean lost;

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

    /** Flaws that belong to no section, so that any of them may lack something. */
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
        lost = !title.matches();
        section = lost ? null : sections.computeIfAbsent(title.group(1).strip(), Section::new);
        if (lost) flaws.add(new Flaw(number, content.startsWith("[]") ? EMPTY : OPEN));
    }

    private void property(int number, String content) {
        Matcher property = PROPERTY.matcher(content);
        if (section == null) {
            if (!lost) flaws.add(new Flaw(number, "it stands before the first [profile]"));
            lost = true;
        } else if (!property.matches() || property.group(1).isEmpty()) {
            section.flaws.add(new Flaw(number, "it is not of the form key = value"));
        } else {
            key = property.group(1).toLowerCase(Locale.ROOT);
            section.properties.put(key, value(key, property.group(2)));
        }
    }

    /** As the SDKs do, and unlike the AWS CLI, without a comment that follows; a command may hold what looks like one. */
    private static String value(String key, String text) {
        return key.equals("credential_process") ? text : text.replaceFirst("(^|\\s+)[#;].*", "");
    }
}
