package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.emulator.junit.IvsEmulatorExtension;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class IvsEmulatorExtensionTest {

    private static final String PAGE = "docs/testing.md: JUnit";

    /** The endpoints that the samples have seen. */
    private static final List<URI> ENDPOINTS = new ArrayList<>();

    @BeforeEach
    void forgetEndpoints() {
        ENDPOINTS.clear();
    }

    @Test
    @Verified(PAGE)
    void extendWith_oneEmulatorForTheClass_resetBeforeEachTest_stoppedAfterwards() {
        run(OneForTheClass.class, 3);
        assertThat(new HashSet<>(ENDPOINTS)).hasSize(1);
        assertStopped();
    }

    @Test
    @Verified(PAGE)
    void instanceField_oneEmulatorForEachTest() {
        run(OneForEachMethod.class, 2);
        assertThat(new HashSet<>(ENDPOINTS)).hasSize(2);
        assertStopped();
    }

    @Test
    @Verified(PAGE)
    void clientEnvironment_namesEndpointRegionAndCredentials() {
        ClientEnvironment environment =
                ClientEnvironment.of(URI.create("http://127.0.0.1:1")).withRegion("eu-west-1");
        assertThat(environment.variables())
                .containsEntry("AWS_ENDPOINT_URL_IVS", "http://127.0.0.1:1")
                .containsEntry("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1")
                .containsEntry("AWS_REGION", "eu-west-1")
                .containsEntry("AWS_DEFAULT_REGION", "eu-west-1")
                .containsKeys("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    }

    private static void run(Class<?> sample, int tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(sample))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertThat(listener.getSummary().getFailures())
                .allSatisfy(failure -> assertThat(failure.getException()).doesNotThrowAnyException());
        assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(tests);
    }

    private static void assertStopped() {
        assertThat(ENDPOINTS)
                .allSatisfy(endpoint -> assertThatThrownBy(
                                () -> new Socket(endpoint.getHost(), endpoint.getPort()).close())
                        .isInstanceOf(ConnectException.class));
    }

    /** Creates a channel in an emulator without resources, so that a second call fails without a reset. */
    private static void createFirstChannel(IvsEmulator emulator) throws Exception {
        ENDPOINTS.add(emulator.endpoint());
        assertThat(emulator.state().total().channels()).isZero();
        assertThat(EmulatorClient.of(emulator).call("CreateChannel", "{}").status())
                .isEqualTo(200);
    }

    @ExtendWith(IvsEmulatorExtension.class)
    static class OneForTheClass {

        @BeforeAll
        static void start(ClientEnvironment environment) {
            ENDPOINTS.add(environment.endpoint());
        }

        @Test
        void first(IvsEmulator emulator) throws Exception {
            createFirstChannel(emulator);
        }

        @Test
        void second(IvsEmulator emulator, ClientEnvironment environment) throws Exception {
            createFirstChannel(emulator);
            assertThat(environment.endpoint()).isEqualTo(emulator.endpoint());
        }

        @Nested
        class Inside {

            @Test
            void third(IvsEmulator emulator) throws Exception {
                createFirstChannel(emulator);
            }
        }
    }

    static class OneForEachMethod {

        @RegisterExtension
        private final IvsEmulatorExtension ivs =
                new IvsEmulatorExtension(EmulatorOptions.defaults().withAccount("111122223333"));

        @Test
        void first(IvsEmulator emulator) throws Exception {
            createFirstChannel(emulator);
        }

        @Test
        void second(IvsEmulator emulator) throws Exception {
            createFirstChannel(emulator);
            assertThat(EmulatorClient.of(emulator).call("ListChannels", "{}").text("/channels/0/arn"))
                    .contains(":111122223333:");
        }
    }
}
