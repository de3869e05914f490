package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class VerifiedAnnotationTest {

    @Test
    @Verified("tests/emulator/README.md: each behaviour names its source")
    void everyTest_namesItsSource() throws Exception {
        List<Method> tests = testClasses().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(VerifiedAnnotationTest::isTest)
                .toList();
        assertThat(tests)
                .hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(test.getAnnotation(Verified.class))
                        .as("@Verified of %s", test)
                        .matches(verified ->
                                verified != null && !verified.value().isBlank()));
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static List<Class<?>> testClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path folder = Path.of(Objects.requireNonNull(VerifiedAnnotationTest.class.getResource("."))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class") || name.endsWith("E2E.class"))
                    .map(name -> VerifiedAnnotationTest.class.getPackageName() + "." + name.replace(".class", ""))
                    .toList();
            Stream.Builder<Class<?>> classes = Stream.builder();
            for (String name : names) {
                classes.add(Class.forName(name));
            }
            return classes.build().toList();
        }
    }
}
