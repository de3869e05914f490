package com.pulumi.awsivs.provider.aws.credentials;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into its words as the AWS CLI does, by the rules of a POSIX shell for quotes and backslashes, and by no
 * other of its rules.
 *
 * @see <a href="https://docs.python.org/3/library/shlex.html#parsing-rules">the rules</a>
 */
final class ShellWords {

    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote = NONE;

    private ShellWords() {}

    /** @throws IllegalArgumentException if there are none, or a quote is open at the end */
    static List<String> split(String command) {
        ShellWords split = new ShellWords();
        for (int i = 0; i < command.length(); i++) i += split.read(command, i);
        if (split.quote != NONE) throw new IllegalArgumentException("a quote (" + split.quote + ") is not closed");
        split.end();
        if (split.words.isEmpty()) throw new IllegalArgumentException("it is empty");
        return split.words;
    }

    /** Reads one character, and returns how many more it has read with it. */
    private int read(String command, int at) {
        char each = command.charAt(at);
        boolean hasNext = at + 1 < command.length();
        if (each == '\\' && hasNext && escapes(command.charAt(at + 1))) {
            add(command.charAt(at + 1));
            return 1;
        }
        if (quote == NONE && (each == '"' || each == '\'')) open(each);
        else if (each == quote) quote = NONE;
        else if (quote == NONE && Character.isWhitespace(each)) end();
        else add(each);
        return 0;
    }

    private boolean escapes(char next) {
        return quote == NONE || (quote == '"' && (next == '"' || next == '\\'));
    }

    private void open(char each) {
        quote = each;
        inWord = true;
    }

    private void add(char each) {
        word.append(each);
        inWord = true;
    }

    private void end() {
        if (inWord) words.add(word.toString());
        word.setLength(0);
        inWord = false;
    }
}
