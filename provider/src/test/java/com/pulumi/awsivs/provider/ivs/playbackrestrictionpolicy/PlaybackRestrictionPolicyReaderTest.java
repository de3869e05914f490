package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackRestrictionPolicyReaderTest {

    private final EmulatedIvs ivs =
            new EmulatedIvs(EmulatorOptions.defaults().withResourceQuotas(false).withLatency(Duration.ofMillis(50)));
    private final PlaybackRestrictionPolicyReader reader = new PlaybackRestrictionPolicyReader(ivs.clients.ivs());
    private final ExecutorService engine = Executors.newFixedThreadPool(8);
    private List<String> arns = List.of();

    @BeforeEach
    void create() {
        arns = IntStream.range(0, 130)
                .parallel()
                .mapToObj(i -> ivs.clients
                        .creating()
                        .createPlaybackRestrictionPolicy(policy -> policy.name("policy")
                                .allowedCountries("DE")
                                .allowedOrigins("https://example.com")
                                .enableStrictOriginEnforcement(true)
                                .tags(Map.of("team", "video")))
                        .playbackRestrictionPolicy()
                        .arn())
                .toList();
        ivs.emulator.calls().reset();
    }

    @AfterEach
    void stop() {
        engine.shutdownNow();
        ivs.close();
    }

    private List<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> read(List<String> policies)
            throws Exception {
        List<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> results = new ArrayList<>();
        var reads = policies.stream()
                .map(arn -> (Callable<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>>)
                        () -> reader.read(arn, ivs.context()))
                .toList();
        for (var result : engine.invokeAll(reads)) results.add(result.get());
        return results;
    }

    private long calls(String operation) {
        return ivs.emulator.calls().of(operation);
    }

    @Test
    void onePolicy_isReadByOneGet() throws Exception {
        assertThat(read(arns.subList(0, 1)).get(0).id()).isEqualTo(arns.get(0));
        assertThat(calls("GetPlaybackRestrictionPolicy")).isOne();
        assertThat(ivs.emulator.calls().total()).isOne();
    }

    /** The first read may be sent alone before the others arrive. */
    @Test
    void manyPolicies_areReadByOneList_withAllProperties() throws Exception {
        var policies = read(arns);
        assertThat(policies).extracting(LiveState::id).isEqualTo(arns);
        assertThat(calls("ListPlaybackRestrictionPolicies")).isBetween(2L, 4L); // pages of 100
        assertThat(calls("GetPlaybackRestrictionPolicy")).isLessThanOrEqualTo(3);
        var single = ivs.clients.client().getPlaybackRestrictionPolicy(to -> to.arn(arns.get(7)));
        assertThat(policies.get(7)).isEqualTo(PlaybackRestrictionPolicyMapper.live(single.playbackRestrictionPolicy()));
    }

    @Test
    void deletedPolicy_isReportedByItsGet() throws Exception {
        ivs.clients.client().deletePlaybackRestrictionPolicy(to -> to.arn(arns.get(3)));
        Future<?> others = engine.submit(() -> read(arns.subList(10, 20)));
        assertThatThrownBy(() -> reader.read(arns.get(3), ivs.context()))
                .matches(failure -> ((AwsCallException) failure).isNotFound());
        others.get();
    }

    @Test
    void listDeniedOrUnknown_eachPolicyIsReadAlone_withoutAWarning() throws Exception {
        for (int status : new int[] {403, 501}) {
            ivs.emulator
                    .faults()
                    .add(InjectedFault.response(
                            "ListPlaybackRestrictionPolicies", status, "AccessDeniedException", "{}"));
            assertThat(read(arns.subList(0, 4))).hasSize(4);
        }
        assertThat(ivs.warnings).isEmpty();
    }
}
