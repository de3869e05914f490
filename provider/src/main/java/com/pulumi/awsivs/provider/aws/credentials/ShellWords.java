package com.pulumi.awsivs.provider.aws.credentials;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as the AWS CLI does: with the rules of a POSIX shell for quotes and backslashes, but
 * without the other rules of a shell.
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

    /** @throws IllegalArgumentException if the command has no words, or a quote is not closed */
    static List<String> split(String command) {
        ShellWords split = new ShellWords();
        for (int i = 0; i < command.length(); i++) i += split.read(command, i);
        if (split.quote != NONE) throw new IllegalArgumentException("a quote (" + split.quote + ") is not closed");
        split.end();
        if (split.words.isEmpty()) throw new IllegalArgumentException("it is empty");
        return split.words;
    }

    /** Processes the character at this index, and returns the number of additional characters that were consumed. */
    private int read(String command, int at) {
        char character = command.charAt(at);
        boolean hasNext = at + 1 < command.length();
        if (character == '\\' && hasNext && escapes(command.charAt(at + 1))) {
            add(command.charAt(at + 1));
            return 1;
        }
        if (quote == NONE && (character == '"' || character == '\'')) open(character);
        else if (character == quote) quote = NONE;
        else if (quote == NONE && Character.isWhitespace(character)) end();
        else add(character);
        return 0;
    }

    private boolean escapes(char next) {
        return quote == NONE || (quote == '"' && (next == '"' || next == '\\'));
    }

    private void open(char character) {
        quote = character;
        inWord = true;
    }

    private void add(char character) {
        word.append(character);
        inWord = true;
    }

    private void end() {
        if (inWord) words.add(word.toString());
        word.setLength(0);
        inWord = false;
    }
}
