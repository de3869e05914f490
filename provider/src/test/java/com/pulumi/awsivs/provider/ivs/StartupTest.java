package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.config.ConfigHandler;
import com.pulumi.awsivs.provider.framework.provider.EnvironmentSetting;
import com.pulumi.awsivs.provider.framework.provider.Provider;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that startup loads few classes, because every preview starts the plugin twice. */
class StartupTest {

    private final Recorder recorder = new Recorder();

    @AfterEach
    void stop() throws IOException {
        recorder.close();
    }

    @Test
    void schemaAndInfo_loadNoSdkClasses() throws ReflectiveOperationException {
        Provider<?> provider = provider();
        provider.schema();
        provider.version();
        provider.normalize(object("defaultTags", object("tags", object("a", "b"))));
        assertThat(provider.rules()).isNotEmpty();
        assertThat(provider.warnings()).isNotEmpty();
        assertThat(recorder.sdk).isEmpty();
    }

    @Test
    void checkConfig_regionInEnvironment_loadsNoSdkClasses() throws ReflectiveOperationException {
        Class<?> type = recorder.loadClass(IvsProvider.class.getName());
        var constructor = type.getDeclaredConstructor(Map.class);
        constructor.setAccessible(true); // another class than the one of that name here
        Provider<?> provider = (Provider<?>) constructor.newInstance(Map.of("AWS_REGION", "us-west-2"));
        assertThat(provider.ambient("region", object("profile", "work")))
                .isEqualTo(new EnvironmentSetting("us-west-2", "the environment variable AWS_REGION"));
        check(provider, object("region", "us-west-2"));
        assertThat(recorder.sdk).isEmpty();
    }

    private static <C extends Record> void check(Provider<C> provider, Properties settings) {
        var checked = new ConfigHandler<>(provider.config(), provider.rules(), provider.warnings())
                .check(Properties.NONE, settings, warning -> {});
        assertThat(checked.failures()).isEmpty();
    }

    @Test
    void configure_loadsNoClientClasses() throws ReflectiveOperationException {
        try (Service service = configure(provider(), object("region", "us-west-2"))) {
            assertThat(service.resources()).isNotEmpty();
            assertThat(recorder.sdk)
                    .noneMatch(name -> name.endsWith("IvsClient") || name.endsWith("IvsClientBuilder"))
                    .noneMatch(name -> name.matches(".*[.](sts|urlconnection|profiles)[.].*"));
        }
    }

    private static <C extends Record> Service configure(Provider<C> provider, Properties config) {
        return provider.configure(Shape.of(provider.config()).decode(config), config);
    }

    private Provider<?> provider() throws ReflectiveOperationException {
        Class<?> type = recorder.loadClass(IvsProvider.class.getName());
        return (Provider<?>) type.getConstructor().newInstance();
    }

    /** A class loader for the provider that records the SDK classes that are loaded. */
    private static final class Recorder extends URLClassLoader {

        private static final String SDK = "software.amazon.awssdk.";

        private final Set<String> sdk = new ConcurrentSkipListSet<>();

        Recorder() {
            super(classPath(), StartupTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean ours = name.matches(".*[.]provider[.](ivs|aws)[.].*");
            if (!ours && !name.startsWith(SDK)) return super.loadClass(name, resolve);
            if (!ours) sdk.add(name);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Recorder::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return new File(path).toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
