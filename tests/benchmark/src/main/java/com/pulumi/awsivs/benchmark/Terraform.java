package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.benchmark.ExternalCommand.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An installed Terraform with a program of channels: {@code -Dbenchmark.terraform=…} is its path, and {@code
 * -Dbenchmark.terraformPlugins=…} a folder with the provider hashicorp/aws, if it is not to be downloaded.
 */
final class Terraform {

    private static final String PROGRAM = """
            terraform {
              required_providers {
                aws = { source = "hashicorp/aws" }
              }
            }
            provider "aws" {
              region                      = "us-west-2"
              access_key                  = "AKIAIOSFODNN7EXAMPLE"
              secret_key                  = "wJalrXUtnFEMI"
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              skip_region_validation      = true
              skip_requesting_account_id  = true
              endpoints {
                ivs = "%s"
              }
            }
            resource "aws_ivs_channel" "studio" {
              count      = %d
              name       = "studio-${count.index}"
              authorized = true
            }
            """;

    private final Path folder;
    private final String binary;

    private Terraform(Path folder, String binary) {
        this.folder = folder;
        this.binary = binary;
    }

    static boolean isInstalled() {
        return !System.getProperty("benchmark.terraform", "").isEmpty();
    }

    /** Prepares a program with this number of channels. */
    static Terraform of(int channels, BenchmarkEmulator ivs) throws IOException {
        Path folder = ProjectPaths.newFolder("terraform");
        Files.writeString(folder.resolve("main.tf"), PROGRAM.formatted(ivs.endpoint(), channels));
        Terraform terraform = new Terraform(folder, System.getProperty("benchmark.terraform"));
        List<String> init = new ArrayList<>(List.of("init"));
        String plugins = System.getProperty("benchmark.terraformPlugins", "");
        if (!plugins.isEmpty()) init.add("-plugin-dir=" + plugins);
        terraform.run(process -> {}, init.toArray(String[]::new));
        return terraform;
    }

    /** Returns the versions of Terraform and of its provider. */
    String versions() throws IOException {
        return String.join(" ", run(process -> {}, "version").output().lines().toList());
    }

    CommandResult run(Consumer<Process> onStart, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binary));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(Map.of("TF_IN_AUTOMATION", "1", "CHECKPOINT_DISABLE", "1"));
        return new ExternalCommand(folder, environment, command).run(onStart);
    }
}
