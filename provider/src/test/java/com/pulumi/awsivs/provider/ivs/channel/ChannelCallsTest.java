package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.contract.ContractSubject;
import com.pulumi.awsivs.provider.ivs.contract.ContractTrials.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the number of calls to each operation, because IVS allows only five calls per second and account. */
class ChannelCallsTest {

    private static final Properties FULL = object("name", "n", "authorized", true, "tags", object("a", "1"));

    private final ContractSubject channel =
            new ContractSubject(new ChannelResourceTest(), new Sample(FULL, Properties.NONE));
    private State created = new State("", Properties.NONE, Properties.NONE);
    private long before;

    @BeforeEach
    void create() {
        created = channel.create(channel.checked(FULL));
        before = channel.calls();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private long callsOf(Runnable verb) {
        verb.run();
        return channel.calls() - before;
    }

    private long callsOfUpdate(Properties program) {
        Properties now = channel.checkedAgain(created, program);
        return callsOf(() -> channel.update(created, now));
    }

    @Test
    void create_isOneCall() {
        assertThat(before).isOne();
        assertThat(created.properties().get("streamKeyValue")).isInstanceOf(Value.Secret.class);
    }

    @Test
    void refresh_isOneCallForTheChannelAndOneForItsKey() {
        assertThat(callsOf(() -> channel.read(created))).isEqualTo(2);
    }

    @Test
    void import_listsTheKeys() {
        assertThat(channel.imported(created.id()).properties())
                .isEqualTo(created.properties().without("stopLiveStream"));
    }

    @Test
    void tagChange_isOneCall() {
        assertThat(callsOfUpdate(FULL.with("tags", object("a", "2", "b", "3")))).isOne();
    }

    @Test
    void propertyChange_isOneCall() {
        assertThat(callsOfUpdate(FULL.with("latencyMode", text("NORMAL")))).isOne();
    }

    @Test
    void providerOnlyChange_isNoCall() {
        assertThat(callsOfUpdate(FULL.with("stopLiveStream", new Value.Flag(true))))
                .isZero();
    }

    @Test
    void updateWithoutDifference_isNoCall() {
        assertThat(callsOfUpdate(FULL)).isZero();
    }

    @Test
    void delete_isOneCall() {
        assertThat(callsOf(() -> channel.delete(created))).isOne();
    }
}
