package com.pulumi.awsivs.emulator;

import java.net.URI;
import java.util.Map;

/** The settings with which AWS clients and the Pulumi provider call an emulator instead of AWS. */
public record ClientEnvironment(URI endpoint, String region) {

    /** The region unless another one is given: that of the examples. */
    private static final String DEFAULT_REGION = "us-west-2";

    static ClientEnvironment of(URI endpoint) {
        return new ClientEnvironment(endpoint, DEFAULT_REGION);
    }

    public ClientEnvironment withRegion(String value) {
        return new ClientEnvironment(endpoint, value);
    }

    /**
     * Returns environment variables that AWS SDKs, the AWS CLI and the provider read. The credentials are placeholders. Endpoints are set for
     * IVS and STS only, because the emulator has no other service, and a variable that would disable them is overridden.
     */
    public Map<String, String> variables() {
        return Map.of(
                "AWS_ENDPOINT_URL_IVS",
                endpoint.toString(),
                "AWS_ENDPOINT_URL_STS",
                endpoint.toString(),
                "AWS_REGION",
                region,
                "AWS_DEFAULT_REGION",
                region,
                "AWS_ACCESS_KEY_ID",
                "emulator",
                "AWS_SECRET_ACCESS_KEY",
                "emulator",
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }
}
