package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.ivs.IvsProvider;
import java.util.List;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;

class ConfigFuzz {

    private static final IvsProvider PROVIDER = new IvsProvider();
    private static final List<String> NAMES = names(PROVIDER.config());

    private static <C extends Record> List<String> names(Class<C> config) {
        return Shape.of(config).properties().stream().map(Property::name).toList();
    }

    /** Checks random settings: plain text, JSON and invalid JSON. */
    @FuzzTest(maxDuration = "30s")
    @DictionaryEntries({
        "{\"tags\":",
        "[1e999]",
        "\"" + ValueSignatures.KEY + "\":\"" + ValueSignatures.SECRET + "\"",
        "\"" + ValueSignatures.KEY + "\":\"" + ValueSignatures.OUTPUT + "\"",
        "\"value\":",
        "{\"roleArn\":\"arn:aws:iam::123456789012:role/x\",\"duration\":\"",
        "{\"keyPrefixes\":[",
        "http://127.0.0.1:8080",
        "us-west-2"
    })
    void anyTextsAreSettingsOrRefusedInWords(FuzzedDataProvider data) {
        Struct.Builder settings = Struct.newBuilder().putFields("region", text("us-west-2"));
        for (int i = data.consumeInt(1, 3); i > 0; i--) {
            settings.putFields(data.pickValue(NAMES), text(data.consumeString(500)));
        }
        try {
            ask(settings.build());
        } catch (MalformedValueException | ProviderException | MissingConfigException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    private static void ask(Struct settings) {
        ConfigRpcs<?> calls = new ConfigRpcs<>(PROVIDER, new EngineLog(""));
        calls.check(CheckRequest.newBuilder().setOlds(settings).setNews(settings).build());
        calls.diff(DiffRequest.newBuilder().setOlds(settings).setNews(settings).build());
        calls.configure(ConfigureRequest.newBuilder().setArgs(settings).build()).service().close();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
