package com.pulumi.awsivs.provider.ivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The part of the contract about imported and adopted resources. */
public abstract class ImportContract extends ContractTrials {

    /** The program that an import generates contains the inputs that read returned; write-only inputs are missing. */
    @TestFactory
    public Stream<DynamicTest> importedResource_generatedProgramHasNoDiff() {
        return each(subject -> {
            State created = subject.create(subject.checked(subject.full()));
            State imported = subject.imported(created.id());
            assertThat(imported.inputs().plain()).isEqualTo(subject.readable(subject.full()));
            Properties generated = subject.checkedAgain(imported, imported.inputs());
            assertThat(subject.diff(imported, generated)).isEmpty();
            assertThat(subject.warnings()).isEmpty();
            Properties own = subject.checkedAgain(imported, subject.full());
            List<String> changes = subject.changes(imported, own);
            assertThat(changes).allMatch(name -> subject.property(name).providerOnly());
            if (changes.isEmpty()) assertThat(subject.warnings()).isEmpty();
        });
    }

    /**
     * A resource with a name must be neither renamed nor replaced if the program has no name: after an import, after an
     * adoption, and after the name was removed from the program.
     */
    @TestFactory
    public Stream<DynamicTest> existingName_programWithoutName_isKept() {
        return each(subject -> {
            Properties program = subject.full().without("name");
            State created = subject.create(subject.checked(subject.full()));
            State imported = subject.imported(created.id());
            Properties now = subject.checkedAgain(imported, program);
            assertThat(subject.changes(imported, now))
                    .allMatch(name -> subject.property(name).providerOnly());
            State later = new State(created.id(), now, imported.properties());
            State read = subject.read(later);
            assertThat(read.inputs().get("name")).isEqualTo(subject.full().get("name"));
            assertThat(subject.diff(read, subject.checkedAgain(read, program))).isEmpty();
        });
    }

    /** Each filter has the name of an input. The list is read with each filter alone, and without filters unless it needs one. */
    @TestFactory
    public Stream<DynamicTest> resource_isListed_andItsIdCanBeImported() {
        return each(subject -> {
            State created = subject.create(subject.checked(subject.full()));
            List<Properties> queries = new ArrayList<>();
            if (!listNeedsFilter()) queries.add(Properties.NONE);
            for (Property filter : subject.filters().properties()) {
                Value value = subject.full().get(filter.name());
                if (value != null) queries.add(Properties.of(filter.name(), value));
            }
            assertThat(queries)
                    .isNotEmpty()
                    .allSatisfy(query -> assertThat(subject.listed(query)).containsExactly(created.id()));
            assertThat(subject.imported(subject.listed(queries.get(0)).get(0)).id())
                    .isEqualTo(created.id());
        });
    }

    /** The state of another provider has some inputs and outputs, under an alias. */
    @TestFactory
    public Stream<DynamicTest> adoptedResource_isUpdatedOnce_thenHasNoDiff() {
        return each(subject -> {
            State created = subject.create(subject.checked(subject.full()));
            Properties program = subject.full().without("name");
            Properties theirs = created.properties().without("__state").without("streamKeyArn");
            State adopted = new State(created.id(), created.inputs().without("name"), theirs);
            Properties now = subject.checkedAgain(adopted, program);
            assertThat(subject.comparison(adopted, now).changes()).isTrue();
            assertThat(subject.comparison(adopted, now).differences()).isEmpty();
            State whole = subject.update(adopted, now);
            assertThat(whole.properties()).isEqualTo(created.properties());
            assertThat(subject.comparison(whole, now).changes()).isFalse();
            State read = subject.read(whole);
            assertThat(subject.diff(read, subject.checkedAgain(read, program))).isEmpty();
        });
    }
}
