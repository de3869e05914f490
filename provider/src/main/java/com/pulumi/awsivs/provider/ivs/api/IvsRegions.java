package com.pulumi.awsivs.provider.ivs.api;

import java.util.List;

/**
 * The regions in which IVS is offered. They are copied from the SDK's metadata, because loading the metadata takes 0.3
 * s. {@code IvsRegionsTest} compares this list with the metadata.
 */
public final class IvsRegions {

    public static final List<String> ALL = List.of(
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "eu-central-1", "eu-west-1", "us-east-1", "us-west-2");

    private IvsRegions() {}
}
