package com.pulumi.awsivs.emulator.junit;

import com.pulumi.awsivs.emulator.ClientEnvironment;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs an emulator on a free port, and injects an {@link IvsEmulator} or a {@link ClientEnvironment} into parameters of tests.
 *
 * <p>With {@code @ExtendWith(IvsEmulatorExtension.class)}, or {@code @RegisterExtension} on a static field, one emulator runs for all tests
 * of a class and of its nested classes, and is reset before each test. With {@code @RegisterExtension} on an instance field each test has an
 * emulator of its own, also when tests run in parallel.
 *
 * <p>See <a href="https://docs.junit.org/current/user-guide/#extensions">JUnit's guide to extensions</a>.
 */
public final class IvsEmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Map<Class<?>, Function<IvsEmulator, Object>> PARAMETERS =
            Map.of(IvsEmulator.class, emulator -> emulator, ClientEnvironment.class, IvsEmulator::clientEnvironment);

    private final EmulatorOptions options;

    /** Creates an extension with the default options. */
    public IvsEmulatorExtension() {
        this(EmulatorOptions.defaults());
    }

    /** Creates an extension with other options, for example a seed. */
    public IvsEmulatorExtension(EmulatorOptions options) {
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startUnlessRunning(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startUnlessRunning(context);
        Objects.requireNonNull(running(context)).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stopIfStartedFor(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stopIfStartedFor(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        IvsEmulator emulator =
                Objects.requireNonNull(running(context), "the emulator runs when parameters are resolved");
        return Objects.requireNonNull(PARAMETERS.get(parameter.getParameter().getType()))
                .apply(emulator);
    }

    private void startUnlessRunning(ExtensionContext context) {
        if (running(context) == null) {
            store(context).put(IvsEmulator.class, IvsEmulator.start(options));
        }
    }

    /** Stops the emulator of this context, and not that of an enclosing one: JUnit removes values from the given context only. */
    private void stopIfStartedFor(ExtensionContext context) {
        IvsEmulator emulator = store(context).remove(IvsEmulator.class, IvsEmulator.class);
        if (emulator != null) {
            emulator.close();
        }
    }

    /** Returns the emulator of this context or of an enclosing one. */
    private @Nullable IvsEmulator running(ExtensionContext context) {
        return store(context).get(IvsEmulator.class, IvsEmulator.class);
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(IvsEmulatorExtension.class, this));
    }
}
