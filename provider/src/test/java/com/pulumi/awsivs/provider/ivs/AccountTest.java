package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

class AccountTest {

    private static final String OURS = "arn:aws:ivs:us-west-2:123456789012:channel/abc";
    private static final String THEIRS = "arn:aws:ivs:us-west-2:999999999999:channel/abc";
    private final RuntimeException notFound =
            ResourceNotFoundException.builder().message("x").build();

    private final IvsEmulator emulator = IvsEmulator.start();
    private final String endpoint = emulator.endpoint().toString();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void onlyANotFoundOfTheSameAccountIsGone() {
        IvsService service = service(Configs.with(endpoint), Map.of("AWS_ENDPOINT_URL_STS", endpoint));
        // The SDK looks for the endpoint of STS in the real environment, so the question itself is shown below.
        assertThat(service.isGone(ConflictException.builder().build(), THEIRS)).isFalse();
        assertThat(service(Configs.with(endpoint), Map.of()).isGone(notFound, THEIRS))
                .as("an emulator without STS cannot be asked")
                .isTrue();
    }

    @Test
    void anAllowedAccountIsWorkedIn() {
        IvsConfig allowed = Configs.of(
                "accessKey", "A", "secretKey", "a", "endpoint", endpoint, "allowedAccountIds", ids("123456789012"));
        try (IvsClients clients = new IvsClients(allowed, "us-west-2", Map.of())) {
            clients.client().listChannels(all -> {});
            assertThat(emulator.calls().of("ListChannels")).isEqualTo(1);
        }
    }

    @Test
    void aForbiddenAccountIsNotTouched() {
        IvsConfig forbidden = Configs.of(
                "accessKey", "A", "secretKey", "a", "endpoint", endpoint, "forbiddenAccountIds", ids("123456789012"));
        try (IvsClients clients = new IvsClients(forbidden, "us-west-2", Map.of())) {
            assertThatThrownBy(() -> clients.client().listChannels(all -> {}))
                    .isInstanceOf(Fault.class)
                    .hasMessage(
                            "the credentials belong to the AWS account 123456789012, which is one of forbiddenAccountIds");
            assertThat(emulator.calls().of("ListChannels")).isZero();
        }
    }

    @Test
    void anArnOfThisAccountIsGoneWhenItIsNotFound() {
        assertThat(service(Configs.with(endpoint), Map.of()).isGone(notFound, OURS))
                .isTrue();
    }

    private static IvsService service(IvsConfig config, Map<String, String> environment) {
        return new IvsService(config, "us-west-2", environment);
    }

    private static Object ids(String... ids) {
        return com.pulumi.awsivs.provider.Values.list((Object[]) ids);
    }
}
