package grader.starter;

import grader.catalog.Unwritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs visible tests in a JVM of their own: its arguments are the file that results go to and the test classes. They
 * are feedback: nothing here resists a program that forges its own.
 */
public final class VisibleMain {
    private VisibleMain() {}

    /** Ends the JVM when the tests are through, whatever threads they have left. */
    public static void main(String[] arguments) throws IOException {
        var results = Path.of(arguments[0]);
        var request = LauncherDiscoveryRequestBuilder.request()
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(LauncherConstants.CAPTURE_STDOUT_PROPERTY_NAME, "false");
        Arrays.stream(arguments).skip(1).forEach(name -> request.selectors(DiscoverySelectors.selectClass(name)));
        var config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new Results(results))
                .build();
        LauncherFactory.create(config).execute(request.build());
        append(results, VisibleResult.END);
        Runtime.getRuntime().halt(0);
    }

    private record Results(Path file) implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            var method = test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElse("");
            var failed = result.getThrowable().isPresent();
            if (test.isTest() || failed) {
                append(
                        file,
                        new VisibleResult(
                                        test.isTest() ? method : "",
                                        result.getThrowable().map(Results::said).orElse(""),
                                        result.getThrowable()
                                                .map(Results::frames)
                                                .orElse(List.of()),
                                        !failed)
                                .line());
            }
        }

        private static String said(Throwable thrown) {
            var unwritten = Optional.ofNullable(thrown.getCause()) // of another type than the test awaits
                    .filter(cause -> Unwritten.isSaidBy(cause.toString()));
            if (unwritten.isPresent()) {
                return unwritten.get().toString();
            }
            return thrown instanceof AssertionError && thrown.getMessage() != null
                    ? thrown.getMessage()
                    : thrown.toString();
        }

        /** The places in files of this package's folder, the cause's first. */
        private static List<String> frames(Throwable thrown) {
            var reason = thrown;
            for (var depth = 0; depth < 10 && reason.getCause() instanceof Throwable cause; depth++) {
                reason = cause;
            }
            return Arrays.stream(reason.getStackTrace())
                    .filter(frame -> frame.getClassLoaderName() != null && frame.getLineNumber() > 0)
                    .map(frame -> frame.getClassName() + " " + frame.getFileName() + ":" + frame.getLineNumber()
                            + " in " + frame.getMethodName())
                    .toList();
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
