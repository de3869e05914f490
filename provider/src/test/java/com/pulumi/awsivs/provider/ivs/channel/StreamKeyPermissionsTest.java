package com.pulumi.awsivs.provider.ivs.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Tests stream keys of roles without permissions, and of emulators without stream keys. */
class StreamKeyPermissionsTest extends StreamKeyCalls {

    @Test
    void keyReadsDenied_keysAreKept_withOneCallAndNoWarning() throws Exception {
        var all = create(30);
        ivs.emulator.faults().add(denied("BatchGetStreamKey"));
        ivs.emulator.faults().add(denied("GetStreamKey"));
        List<ChannelState> known = all.stream().map(LiveState::outputs).toList();
        assertThat(readAtOnce(all)).isEqualTo(known);
        assertThat(readAtOnce(all)).isEqualTo(known);
        assertThat(calls("BatchGetStreamKey")).isLessThanOrEqualTo(1);
        assertThat(calls("GetStreamKey")).isBetween(1L, 2L);
        assertThat(ivs.warnings).isEmpty();
    }

    @Test
    void batchDenied_keysAreReadSingly_withOneWarning() throws Exception {
        var all = create(4);
        ivs.emulator.faults().add(denied("BatchGetStreamKey"));
        deleteKey(all.get(2).outputs());
        StreamKey now = createKey(all.get(2).id());
        assertThat(readAtOnce(all).get(2)).isEqualTo(all.get(2).outputs().withStreamKey(now));
        readAtOnce(all);
        assertThat(ivs.warnings)
                .singleElement()
                .asString()
                .contains("ivs:BatchGetStreamKey", "compareStreamKeys: false");
    }

    @Test
    void listDenied_importsHaveNoKey_withOneCallAndOneWarning() throws Exception {
        var all = create(8);
        ivs.emulator.faults().add(denied("ListStreamKeys"));
        List<Callable<ChannelState>> imports = all.stream()
                .map(each -> (Callable<ChannelState>) () -> imported(each))
                .toList();
        for (Future<ChannelState> result : threads.invokeAll(imports)) {
            assertThat(result.get().streamKeyArn()).isNull();
            assertThat(result.get().hasNoStreamKey()).isNull();
        }
        assertThat(calls("ListStreamKeys")).isOne();
        assertThat(ivs.warnings)
                .containsExactly("Stream keys are not read: the role lacks ivs:ListStreamKeys or ivs:GetStreamKey."
                        + " streamKeyArn and streamKeyValue stay empty.");
    }

    /** Moto has channels but no stream keys, as other emulators do. */
    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void listUnsupported_importSucceeds_withAWarning(int status) {
        var channel = create("c");
        ivs.emulator.faults().add(InjectedFault.response("ListStreamKeys", status, "UnknownOperationException", "{}"));
        assertThat(imported(channel)).isEqualTo(channel.outputs().withStreamKey(null));
        assertThat(ivs.warnings)
                .containsExactly("Stream keys are not read: the endpoint does not know ListStreamKeys (HTTP " + status
                        + "). streamKeyArn and streamKeyValue stay empty.");
    }

    @Test
    void keyReadsUnsupported_refreshSucceeds() throws Exception {
        var all = create(3);
        for (String operation : List.of("BatchGetStreamKey", "GetStreamKey", "ListStreamKeys")) {
            ivs.emulator.faults().add(InjectedFault.response(operation, 404, "UnknownOperationException", "{}"));
        }
        assertThat(readAtOnce(all))
                .isEqualTo(all.stream().map(LiveState::outputs).toList());
        assertThat(ivs.warnings).isEmpty();
    }
}
