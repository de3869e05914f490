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
 * Tests that the plugin writes no logs, and nothing but its port to the standard output, and that Main is the only class of the root
 * package.
 */
@AnalyzeClasses(packages = "com.pulumi.awsivs.provider", importOptions = DoNotIncludeTests.class)
class PluginOutputTest {

    @ArchTest
    static final ArchRule NO_CLASS_USES_A_LOGGER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("users see only the messages that the plugin sends to the engine, and no log files");

    @ArchTest
    static final ArchRule ONLY_THE_PORT_LINE_IS_PRINTED = noClasses()
            .that(are(not(assignableTo(Main.class).or(assignableTo(PluginServer.class)))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("the engine reads the port from the standard output, so nothing else may be printed there");

    @ArchTest
    static final ArchRule MAIN_IS_ALONE = classes()
            .that()
            .resideInAPackage("com.pulumi.awsivs.provider")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .be(Main.class)
            .because(
                    "the root package contains only the class that assembles the plugin; all other classes belong to a layer");
}
