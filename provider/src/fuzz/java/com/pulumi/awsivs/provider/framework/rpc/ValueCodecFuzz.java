package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;

class ValueCodecFuzz {

    /** A valid value is unchanged after decoding and encoding; an invalid one throws {@link MalformedValueException}. */
    @FuzzTest(maxDuration = "30s")
    @DictionaryEntries({
        ValueSignatures.KEY,
        ValueSignatures.SECRET,
        ValueSignatures.OUTPUT,
        ValueSignatures.UNKNOWN_STRING,
        "c44067f5952c0a294b673a41bacd8c17",
        "value",
        "secret"
    })
    void everyValueThatIsReadIsWrittenAsItWas(@NotNull Struct struct) {
        Properties read;
        try {
            read = ValueCodec.decode(struct);
        } catch (MalformedValueException e) {
            return;
        }
        assertThat(ValueCodec.decode(ValueCodec.encode(read))).isEqualTo(read);
        assertThat(read.known().isKnown()).isTrue();
    }
}
