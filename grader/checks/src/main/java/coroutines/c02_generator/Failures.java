package coroutines.c02_generator;

import grader.spec.Thrown;
import grader.spec.Trial;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What the body throws, and where it arrives. */
final class Failures {
    /** An exception of the check's own that nobody else can make. */
    private static final class Checked extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The same as an error. */
    private static final class Unusual extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Failures() {}

    /** Neither an exception nor an error. */
    private static final class Neither extends Throwable {
        private static final long serialVersionUID = 1L;
    }

    /** One of each kind. */
    static List<Throwable> one() {
        return List.of(new IllegalArgumentException("of the body"), new Checked(), new Unusual(), new Neither());
    }

    static List<Throwable> all() {
        return List.of(
                new IllegalArgumentException("of the body"),
                new Checked(),
                new Unusual(),
                new IOException("of the body"),
                new NoSuchElementException("of the body"),
                new StackOverflowError("of the body"),
                new InterruptedException("of the body"),
                new IllegalStateException("of the body"),
                new GeneratorClosedException(),
                new BodyFailedException(new IOException("of a generator within")),
                new Neither());
    }

    static List<Throwable> whileClosing() {
        return List.of(
                new IllegalArgumentException("while closing"),
                new Checked(),
                new IOException("while closing"),
                new Unusual(),
                new NoSuchElementException("while closing"),
                new IllegalStateException("while closing"),
                new InterruptedException("while closing"),
                new BodyFailedException(new IOException("of a generator within")),
                new Neither());
    }

    static void reachTheCaller(Trial trial, Throwable failure, int steps) {
        try (var scene = new Scene(trial)) {
            var name = failure.getClass().getSimpleName();
            var generator =
                    scene.<Integer, String>generator("yields " + steps + " values, then throws " + name, out -> {
                        for (var i = 1; i <= steps; i++) {
                            out.yield(i);
                        }
                        raise(failure);
                    });
            for (var i = 1; i <= steps; i++) {
                scene.start("next()", generator::next).returns("next() returns what the body yields");
            }
            arrives(trial, scene, "next()", generator::next, failure);
        }
    }

    static void reachTheCloser(Trial trial, Throwable failure) {
        try (var scene = new Scene(trial)) {
            var name = failure.getClass().getSimpleName();
            var generator =
                    scene.<Integer, String>generator("yields 1 and throws " + name + " when it is closed", out -> {
                        try {
                            out.yield(1);
                        } catch (GeneratorClosedException closed) {
                            raise(failure);
                        }
                    });
            scene.start("next()", generator::next).returns("next() returns what the body yields");
            arrives(trial, scene, "close()", Scene.closing(generator), failure);
            Ends.everyCallSaysSo(scene, generator, "failed while it was closed");
        }
    }

    private static void arrives(Trial trial, Scene scene, String what, Callable<?> call, Throwable failure) {
        var name = failure.getClass().getSimpleName();
        var unchecked = failure instanceof RuntimeException || failure instanceof Error;
        var expected = "the body throws " + name + ": " + what + " throws "
                + (unchecked ? "that very object" : "a BodyFailedException with it as cause");
        var found = scene.start(what, () -> thrownBy(call)).returns(expected);
        trial.require(
                unchecked
                        ? found.orElse(null) == failure
                        : found.orElse(null) instanceof BodyFailedException wrapped && wrapped.getCause() == failure,
                expected,
                what + found.map(thrown -> " threw " + Thrown.name(thrown)).orElse(" returned"),
                "catch whatever body.run throws, keep it, and let the call that waits throw it");
    }

    private static Optional<Throwable> thrownBy(Callable<?> call) {
        try {
            call.call();
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    static void raise(Throwable failure) throws Exception {
        switch (failure) {
            case Error error -> throw error;
            case Exception exception -> throw exception;
            case Throwable other -> Failures.<RuntimeException>raiseAny(other);
        }
    }

    /** As other languages of the JVM throw it: the compiler does not notice. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void raiseAny(Throwable failure) throws T {
        throw (T) failure;
    }
}
