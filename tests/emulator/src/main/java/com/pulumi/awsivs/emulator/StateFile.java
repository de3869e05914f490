package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON file with the resources of an emulator. Accounts and regions are sorted, and resources are in order of creation, so that the same
 * resources always give the same text.
 */
final class StateFile {

    static final String FORMAT = "ivs-emulator-state";
    static final int VERSION = 1;

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path path;

    StateFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Map<Caller, SavedRegion> read() {
        return StateFileReader.read(path);
    }

    /**
     * Writes the file anew. The text is first written to a file beside it, which then replaces it, so that an interrupted write leaves the
     * old file. That file is readable only by its owner, because stream keys and passphrases are in it.
     */
    void write(Collection<RegionResources> regions) {
        try {
            Path target = exists() ? path.toRealPath() : path.toAbsolutePath();
            Path folder = Objects.requireNonNull(target.getParent(), "the folder of a file");
            if (!Files.isDirectory(folder)) {
                throw new StateFileException(
                        "cannot write the state file " + path + ": there is no folder " + folder + "; create it first");
            }
            Path text = Files.createTempFile(folder, target.getFileName() + "-", ".tmp");
            Files.writeString(text, MAPPER.writer(PRINTER).writeValueAsString(json(regions)) + "\n");
            Files.move(text, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StateFileException("cannot write the state file " + path + ": " + failure, failure);
        }
    }

    private static ObjectNode json(Collection<RegionResources> regions) {
        ObjectNode json = JsonNodes.object().put("format", FORMAT).put("version", VERSION);
        ObjectNode accounts = json.putObject("accounts");
        List<RegionResources> sorted = regions.stream()
                .sorted(Comparator.comparing(
                                (RegionResources region) -> region.owner().account())
                        .thenComparing(region -> region.owner().region()))
                .toList();
        for (RegionResources region : sorted) {
            ObjectNode resources = json(region);
            if (resources.size() > 1) {
                accounts.withObjectProperty(region.owner().account())
                        .set(region.owner().region(), resources);
            }
        }
        return json;
    }

    /** Returns the host label and the stores that are not empty. */
    private static ObjectNode json(RegionResources region) {
        ObjectNode json = JsonNodes.object().put("hostLabel", region.hostLabel());
        synchronized (region) {
            region.stores().forEach((name, store) -> {
                if (store.size() > 0) {
                    ArrayNode documents = json.putArray(name);
                    store.matching(any -> true)
                            .forEach(entry -> documents.add(entry.document().deepCopy()));
                }
            });
        }
        return json;
    }
}
