package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests the plugin without a bundled runtime. */
class SmallPluginE2E {

    /** Java decodes file names with the encoding of the locale, and cannot open a jar in this folder by its path in the locale C. */
    @Test
    void nonAsciiFolderAndLocaleC_pluginStarts() throws IOException, InterruptedException {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("this Java can name the folder")
                .isEqualTo("UTF-8");
        Path folder = PulumiCli.newFolder("hömé");
        Path small = PulumiCli.REPOSITORY.resolve("provider/target/small/plugin");
        for (String file : List.of("pulumi-resource-aws-ivs", "lib/java.options", "lib/plugin.jar")) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(small.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        ProcessBuilder builder =
                new ProcessBuilder(folder.resolve("pulumi-resource-aws-ivs").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C");
        Process plugin = builder.start();
        try (BufferedReader out = plugin.inputReader()) {
            assertThat(out.readLine()).matches("[0-9]+");
        } finally {
            plugin.destroy();
            assertThat(plugin.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
