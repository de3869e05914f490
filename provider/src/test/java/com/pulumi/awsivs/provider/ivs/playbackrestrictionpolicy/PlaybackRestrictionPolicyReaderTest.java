package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaybackRestrictionPolicyReaderTest {

    private static final int POLICIES = 120;

    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withResourceQuotas(false));
    private final PlaybackRestrictionPolicyResource resource =
            new PlaybackRestrictionPolicyResource(ivs.clients.ivs(), ivs.clients.session());
    private final ExecutorService threads = Executors.newFixedThreadPool(POLICIES);
    private final List<String> arns =
            IntStream.range(0, POLICIES).mapToObj(this::policy).toList();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        ivs.close();
    }

    private String policy(int number) {
        return ivs.clients
                .creating()
                .createPlaybackRestrictionPolicy(to -> to.name("p" + number).tags(Map.of("number", "" + number)))
                .playbackRestrictionPolicy()
                .arn();
    }

    /** Reads all policies at once, and returns the name of each; the error code in place of a name. */
    private List<String> readAll() {
        ivs.emulator.calls().reset();
        List<CompletableFuture<String>> reads = arns.stream()
                .map(arn -> CompletableFuture.supplyAsync(() -> nameOrError(arn), threads))
                .toList();
        return reads.stream().map(CompletableFuture::join).toList();
    }

    private String nameOrError(String arn) {
        try {
            return String.valueOf(resource.read(arn, new PlaybackRestrictionPolicyState(arn), ivs.context())
                    .inputs()
                    .name());
        } catch (AwsCallException e) {
            return e.code();
        }
    }

    private List<String> names() {
        return IntStream.range(0, POLICIES).mapToObj(i -> "p" + i).toList();
    }

    @Test
    void manyPolicies_areReadByLists() {
        assertThat(readAll()).isEqualTo(names());
        assertThat(ivs.emulator.calls().total()).isLessThan(20);
    }

    @Test
    void deletedPolicy_isNotFound() {
        ivs.clients.client().deletePlaybackRestrictionPolicy(to -> to.arn(arns.get(7)));
        List<String> read = readAll();
        assertThat(read.get(7)).isEqualTo("ResourceNotFoundException");
        assertThat(read).filteredOn(name -> name.startsWith("p")).hasSize(POLICIES - 1);
    }

    @Test
    void listDenied_eachPolicyIsReadAlone() {
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                        "ListPlaybackRestrictionPolicies", 403, "AccessDeniedException", "{\"message\":\"no\"}"));
        assertThat(nameOrError(arns.get(0))).isEqualTo("p0");
        assertThat(ivs.warnings).isEmpty();
    }
}
