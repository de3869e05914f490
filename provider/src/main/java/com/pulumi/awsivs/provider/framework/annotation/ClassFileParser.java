package com.pulumi.awsivs.provider.framework.annotation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses the annotations in a class file, and skips the rest.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">the format of class files</a>
 */
final class ClassFileParser {

    private static final String ANNOTATIONS = "RuntimeVisibleAnnotations";
    private static final String TYPE_ANNOTATIONS = "RuntimeVisibleTypeAnnotations";
    private static final int MAGIC_AND_VERSION = 8;
    private static final int FLAGS_AND_NAMES = 6;

    /** Parses the content of an attribute with this name and length. */
    private interface AttributeParser {
        void parse(String name, int length) throws IOException;
    }

    private final DataInputStream in;
    private Constants constants = Constants.NONE;

    private Annotations type = Annotations.NONE;
    private final Map<String, Annotations> components = new HashMap<>();
    private final Map<String, TypeAnnotations> types = new HashMap<>();

    private ClassFileParser(DataInputStream in) {
        this.in = in;
    }

    static ParsedAnnotations parse(byte[] classFile) throws IOException {
        return new ClassFileParser(new DataInputStream(new ByteArrayInputStream(classFile))).parse();
    }

    private ParsedAnnotations parse() throws IOException {
        in.skipNBytes(MAGIC_AND_VERSION);
        constants = Constants.read(in);
        in.skipNBytes(FLAGS_AND_NAMES);
        in.skipNBytes((long) in.readUnsignedShort() * Short.BYTES); // interfaces
        skipMembers(); // fields
        skipMembers(); // methods
        attributes((name, length) -> {
            if (name.equals(ANNOTATIONS)) type = new Annotations(annotations());
            else if (name.equals("Record")) components();
            else in.skipNBytes(length);
        });
        return new ParsedAnnotations(type, components, types);
    }

    private void skipMembers() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(FLAGS_AND_NAMES);
            attributes((name, length) -> in.skipNBytes(length));
        }
    }

    private void attributes(AttributeParser content) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) content.parse(constants.text(in.readUnsignedShort()), in.readInt());
    }

    private void components() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String component = constants.text(in.readUnsignedShort());
            in.skipNBytes(Short.BYTES); // the descriptor of its type
            attributes((name, length) -> {
                if (name.equals(ANNOTATIONS)) components.put(component, new Annotations(annotations()));
                else if (name.equals(TYPE_ANNOTATIONS)) types.put(component, typeAnnotations());
                else in.skipNBytes(length);
            });
        }
    }

    private List<RawAnnotation> annotations() throws IOException {
        List<RawAnnotation> annotations = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) annotations.add(annotation());
        return annotations;
    }

    private TypeAnnotations typeAnnotations() throws IOException {
        Map<String, List<RawAnnotation>> byPath = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(Byte.BYTES); // the target, which is always the type of the component
            byPath.computeIfAbsent(typePath(), path -> new ArrayList<>()).add(annotation());
        }
        Map<String, Annotations> all = new HashMap<>();
        byPath.forEach((path, annotations) -> all.put(path, new Annotations(annotations)));
        return new TypeAnnotations(all, "");
    }

    /** Reads the path from the outermost type. Steps other than type arguments, such as elements of arrays, are not needed. */
    private String typePath() throws IOException {
        StringBuilder path = new StringBuilder();
        int steps = in.readUnsignedByte();
        for (int i = 0; i < steps; i++) {
            in.skipNBytes(Byte.BYTES);
            path.append(TypeAnnotations.step(in.readUnsignedByte()));
        }
        return path.toString();
    }

    private RawAnnotation annotation() throws IOException {
        String descriptor = constants.text(in.readUnsignedShort());
        Map<String, Object> set = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) set.put(constants.text(in.readUnsignedShort()), element());
        return RawAnnotation.of(descriptor, set);
    }

    private Object element() throws IOException {
        int tag = in.readUnsignedByte();
        if (tag == '@') return annotation();
        if (tag == '[') return elements();
        if (tag == 'e') in.skipNBytes(Short.BYTES); // the type of the enum constant, whose name follows
        return constants.value(in.readUnsignedShort());
    }

    private List<Object> elements() throws IOException {
        List<Object> elements = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) elements.add(element());
        return elements;
    }
}
