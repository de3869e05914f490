package software.amazon.awssdk.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;

class GeneratedServiceMetadataProviderTest {

    @Test
    void tableOfIvs_isTheOneOfTheSdk() {
        assertThat(ServiceMetadata.of("ivs").regions())
                .isEqualTo(IvsClient.serviceMetadata().regions())
                .contains(Region.US_WEST_2);
    }

    /** The services whose clients the plugin builds: IVS, and those that supply credentials. */
    @ParameterizedTest
    @ValueSource(strings = {"ivs", "oidc", "portal.sso", "signin", "sts"})
    void everyService_hasTheTableOfTheSdk(String service) throws Exception {
        ServiceMetadata table = new GeneratedServiceMetadataProvider().serviceMetadata(service);

        assertThat(table == null ? null : table.getClass().getName()).isEqualTo(tableOfTheSdk(service));
    }

    /** Returns the name of the table's class in the SDK; null if there is none. */
    private static String tableOfTheSdk(String service) throws Exception {
        try (URLClassLoader sdk = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())) {
            Class<?> provider = sdk.loadClass(GeneratedServiceMetadataProvider.class.getName());
            Object tables = provider.getConstructor().newInstance();
            Object table = provider.getMethod("serviceMetadata", String.class).invoke(tables, service);
            return table == null ? null : table.getClass().getName();
        }
    }

    private static URL[] libraries() {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        return classPath.stream()
                .filter(each -> each.endsWith(".jar"))
                .flatMap(GeneratedServiceMetadataProviderTest::url)
                .toArray(URL[]::new);
    }

    private static Stream<URL> url(String file) {
        try {
            return Stream.of(new File(file).toURI().toURL());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
