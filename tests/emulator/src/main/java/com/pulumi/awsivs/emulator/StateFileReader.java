package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a state file token by token, so that every error can name its line. */
final class StateFileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The names of the stores, in the order of the file. */
    private static final Set<String> STORES = new RegionResources(new Caller("", ""), new RandomIds(new Random(0)))
            .stores()
            .keySet();

    private final Path path;
    private final JsonParser parser;
    private final Map<Caller, SavedRegion> regions = new LinkedHashMap<>();
    private final Set<String> arns = new HashSet<>();
    private boolean hasFormat;
    private boolean hasVersion;

    private StateFileReader(Path path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /** What is read for a member of an object. */
    private interface Member {
        void read(String name) throws IOException;
    }

    static Map<Caller, SavedRegion> read(Path path) {
        try (JsonParser parser = MAPPER.createParser(Files.readString(path))) {
            return new StateFileReader(path, parser).read();
        } catch (NoSuchFileException missing) {
            throw new StateFileException(path + " does not exist", missing);
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new StateFileException(message(path, line, "not valid JSON: " + malformed.getOriginalMessage()));
        } catch (IOException failure) {
            throw new StateFileException("cannot read " + path + ": " + failure, failure);
        }
    }

    private Map<Caller, SavedRegion> read() throws IOException {
        if (parser.nextToken() == null) {
            throw invalid("the file is empty; delete it to start without resources");
        }
        object("the file", this::readTopLevel);
        if (!hasFormat || !hasVersion) {
            throw invalid("the file must contain \"format\": \"" + StateFile.FORMAT + "\" and \"version\": "
                    + StateFile.VERSION);
        }
        if (parser.nextToken() != null) {
            throw invalid("there is text after the end of the object");
        }
        return regions;
    }

    private void readTopLevel(String name) throws IOException {
        switch (name) {
            case "format" -> hasFormat = expect(name, StateFile.FORMAT.equals(text()), '"' + StateFile.FORMAT + '"');
            case "version" ->
                hasVersion = expect(
                        name,
                        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                                && parser.getIntValue() == StateFile.VERSION,
                        StateFile.VERSION + ", the only version that this emulator reads");
            case "accounts" -> object(name, this::readAccount);
            default -> throw unknown(name, Set.of("format", "version", "accounts"));
        }
    }

    private void readAccount(String account) throws IOException {
        expect("account '" + account + "'", account.matches("\\d{12}"), "twelve digits");
        object(account, region -> {
            expect("region '" + region + "'", region.matches("[a-z0-9-]+"), "like us-west-2");
            Caller owner = new Caller(account, region);
            regions.put(owner, readRegion(owner));
        });
    }

    private SavedRegion readRegion(Caller owner) throws IOException {
        Map<String, List<ObjectNode>> resources = new LinkedHashMap<>();
        List<String> hostLabel = new ArrayList<>(1);
        object(owner.region(), name -> {
            if (name.equals("hostLabel")) {
                String label = text();
                expect(name, label != null && label.matches("[a-z0-9]+"), "lower case letters and digits");
                hostLabel.add(String.valueOf(label));
            } else if (STORES.contains(name)) {
                resources.put(name, readResources(name, owner));
            } else {
                throw unknown(name, STORES);
            }
        });
        return new SavedRegion(hostLabel.stream().findFirst(), resources);
    }

    private List<ObjectNode> readResources(String name, Caller owner) throws IOException {
        expect(name, parser.isExpectedStartArrayToken(), "an array");
        List<ObjectNode> documents = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            documents.add(readResource(name, owner));
        }
        return documents;
    }

    private ObjectNode readResource(String name, Caller owner) throws IOException {
        expect("each element of " + name, parser.isExpectedStartObjectToken(), "an object");
        int line = line();
        ObjectNode document = parser.readValueAsTree();
        String arn = document.path("arn").asText("");
        if (!arn.startsWith(ArnFormat.prefix(owner))) {
            throw invalid(line, "arn must start with " + ArnFormat.prefix(owner) + ", not '" + arn + "'");
        }
        if (!arns.add(arn)) {
            throw invalid(line, "there is another resource with the ARN " + arn);
        }
        JsonNode tags = document.path("tags");
        if (tags.isMissingNode()) {
            document.putObject("tags");
        } else if (!tags.isObject()) {
            throw invalid(line, "tags must be an object");
        }
        return document;
    }

    private void object(String name, Member member) throws IOException {
        expect(name, parser.isExpectedStartObjectToken(), "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            member.read(key);
        }
    }

    private @Nullable String text() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
    }

    private boolean expect(String name, boolean holds, String allowed) {
        if (!holds) {
            throw invalid(name + " must be " + allowed);
        }
        return true;
    }

    private StateFileException unknown(String name, Set<String> allowed) {
        String names = String.join(", ", allowed.stream().sorted().toList());
        return invalid("unknown member '" + name + "'; allowed are " + names);
    }

    private StateFileException invalid(String problem) {
        return invalid(line(), problem);
    }

    private StateFileException invalid(int line, String problem) {
        return new StateFileException(message(path, line, problem));
    }

    private int line() {
        return Math.max(
                1,
                Optional.ofNullable(parser.currentTokenLocation())
                        .map(location -> location.getLineNr())
                        .orElse(1));
    }

    private static String message(Path path, int line, String problem) {
        return path + ", line " + line + ": " + problem;
    }
}
