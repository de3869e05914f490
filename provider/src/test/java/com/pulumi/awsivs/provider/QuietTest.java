package com.pulumi.awsivs.provider;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.pulumi.awsivs.provider.framework.rpc.PluginServer;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Tests that the plugin's only output is its messages to the engine, and that the provider's modules do not depend on
 * the tests.
 */
@AnalyzeClasses(packages = "com.pulumi.awsivs.provider", importOptions = DoNotIncludeTests.class)
class QuietTest {

    @ArchTest
    static final ArchRule NOBODY_LOGS_PAST_THE_ENGINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("the engine shows what it is told, and nobody reads a plugin's log");

    @ArchTest
    static final ArchRule ONLY_THE_PORT_LINE_IS_PRINTED = noClasses()
            .that(are(not(assignableTo(Main.class).or(assignableTo(PluginServer.class)))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("the engine reads the port from the standard output, and nothing else may stand there");

    @ArchTest
    static final ArchRule MAIN_IS_ALONE = classes()
            .that()
            .resideInAPackage("com.pulumi.awsivs.provider")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .be(Main.class)
            .because("what does not put the plugin together has a room of its own");
}
