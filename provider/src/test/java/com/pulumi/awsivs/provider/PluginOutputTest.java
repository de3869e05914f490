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

/** Tests that the plugin writes neither logs nor output besides its port, and that no class depends on Main. */
@AnalyzeClasses(packages = "com.pulumi.awsivs.provider", importOptions = DoNotIncludeTests.class)
class PluginOutputTest {

    @ArchTest
    static final ArchRule NO_CLASS_USES_A_LOGGER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("users see only messages that are sent to the engine, and no log of a plugin");

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
            .because("what does not put the plugin together has a room of its own");
}
