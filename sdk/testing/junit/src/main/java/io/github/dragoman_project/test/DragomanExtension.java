package io.github.dragoman_project.test;

import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a Dragoman: one for a class where the field is static or with {@code @ExtendWith}, one for each test where
 * the field belongs to the test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DragomanExtension dragoman = new DragomanExtension(with -> with.seedFile(Path.of("users.yaml")));
 *
 * @Test
 * void jackLogsIn(Dragoman d) { ... d.elasticsearch() ... }
 * }</pre>
 */
public final class DragomanExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Consumer<Dragoman.Builder> options;
    private Dragoman running;
    private boolean ofTheClass;

    public DragomanExtension() {
        this(with -> {});
    }

    public DragomanExtension(Consumer<Dragoman.Builder> options) {
        this.options = options;
    }

    /** The server, from before the first test on. */
    public Dragoman get() {
        if (running == null) {
            throw new IllegalStateException("dragoman runs only while tests do");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ofTheClass = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!ofTheClass) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!ofTheClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
        ofTheClass = false;
    }

    private void start() {
        if (running == null) { // a nested class has its outer one's
            Dragoman.Builder builder = Dragoman.builder();
            options.accept(builder);
            running = builder.start();
        }
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Dragoman.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return get();
    }
}
