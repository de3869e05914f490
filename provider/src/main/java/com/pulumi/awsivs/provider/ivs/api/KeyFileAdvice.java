package com.pulumi.awsivs.provider.ivs.api;

/** Describes how a program reads a key file, for a property that has the name of the file in place of its content. */
public final class KeyFileAdvice {

    private KeyFileAdvice() {}

    /** Returns the message about a property that must be the content of this file. */
    public static String of(String file) {
        return "is the name of a file and must be its content. Read the file in the program, in YAML with"
                + " fn::readFile: ./" + file + ", in TypeScript with fs.readFileSync(\"" + file
                + "\", \"utf8\"), in Python with open(\"" + file + "\").read(), in Go with os.ReadFile(\"" + file
                + "\"), in Java with Files.readString(Path.of(\"" + file + "\")), in C# with File.ReadAllText(\"" + file
                + "\")";
    }
}
