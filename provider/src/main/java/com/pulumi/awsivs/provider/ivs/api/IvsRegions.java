package com.pulumi.awsivs.provider.ivs.api;

import java.util.List;

/**
 * The regions with IVS, copied from the SDK's metadata, which takes 0.3 s to load. {@code IvsRegionsTest} compares the
 * two.
 */
public final class IvsRegions {

    public static final List<String> ALL = List.of(
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "eu-central-1", "eu-west-1", "us-east-1", "us-west-2");

    private IvsRegions() {}
}
