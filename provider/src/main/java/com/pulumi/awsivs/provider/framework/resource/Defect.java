package com.pulumi.awsivs.provider.framework.resource;

/**
 * A state of a resource that no update can repair, so that the resource must be replaced.
 *
 * @param output the name of the output property that shows the defect
 * @param reason the sentence that tells the user why the resource is replaced
 */
public record Defect(String output, String reason) {}
