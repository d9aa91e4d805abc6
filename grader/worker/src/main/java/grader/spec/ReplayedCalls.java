package grader.spec;

import grader.wire.Step;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the calls of steps on the submission's own classes, and notes how each ended. Thread-safe. */
final class ReplayedCalls {
    private final ClassLoader submission;
    private final Values values = new Values(); // guarded by itself

    ReplayedCalls(ClassLoader submission) {
        this.submission = submission;
    }

    /** A call that is made, and how it ended: written by the thread that makes it, once. */
    static final class Made {
        private final Step.Called called;
        private final String name;
        private volatile String ended = "";
        private volatile String outcome = "";

        Made(Step.Called called, String name) {
            this.called = called;
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean hasEnded() {
            return !outcome.isEmpty();
        }

        /** Such as {@code returned 3}. */
        String outcome() {
            return outcome;
        }

        /** Whether it came to what it had come to when the steps were taken. */
        boolean isSame() {
            return ended.equals(called.ended());
        }

        /** What it had come to then. */
        String then() {
            return called.ended().isEmpty() ? "did not return" : "returned " + plain(called.ended());
        }

        private static String plain(String written) {
            return written.replaceFirst("^(boolean|int|long|short|byte|double|float|text|duration) ", "");
        }
    }

    /** The calls of a step, none of them made. */
    List<Made> of(Step.Does step) {
        return step.calls().stream().map(call -> new Made(call, name(call))).toList();
    }

    /** What a step is told as. */
    String told(Step.Does step) {
        if (!step.what().isEmpty()) {
            return step.what();
        }
        return step.calls().size() == 1
                ? name(step.calls().getFirst())
                : step.calls().size() + " calls";
    }

    private static String name(Step.Called call) {
        var given = call.arguments().stream().map(Made::plain).collect(Collectors.joining(", ", "(", ")"));
        return call.method().equals("<init>")
                ? "new "
                        + call.target()
                                .substring(call.target().lastIndexOf('.') + 1)
                                .replace('$', '.') + given
                : call.method() + given;
    }

    /** Makes them one after the other, whatever becomes of each. */
    String make(List<Made> calls) {
        calls.forEach(this::make);
        return "";
    }

    private void make(Made made) {
        if (made.called.interrupted()) {
            Thread.currentThread().interrupt();
        }
        var begin = System.nanoTime();
        try {
            var result = invoke(made.called);
            made.ended = written(result);
            made.outcome = ("returned " + shown(made.called, result)).strip() + after(made.called, begin);
        } catch (InvocationTargetException thrown) {
            var cause = Objects.requireNonNullElse(thrown.getCause(), thrown);
            made.outcome = "threw " + Thrown.name(cause) + after(made.called, begin);
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException cannot) {
            made.outcome = "could not be called: " + cannot.getMessage();
        }
    }

    private static String shown(Step.Called call, @Nullable Object result) {
        if (result == null || call.method().equals("<init>")) {
            return "";
        }
        return Foreign.is(result) ? "a " + result.getClass().getSimpleName() : Shown.of(result);
    }

    /** Of a call with a time-out it matters how long it took. */
    private static String after(Step.Called call, long begin) {
        return call.arguments().stream().anyMatch(given -> given.startsWith("duration "))
                ? " after " + Shown.millis(System.nanoTime() - begin)
                : "";
    }

    private String written(@Nullable Object result) {
        synchronized (values) {
            return values.written(result);
        }
    }

    private @Nullable Object value(String written) {
        synchronized (values) {
            return values.value(written, submission);
        }
    }

    private @Nullable Object invoke(Step.Called call) throws ReflectiveOperationException {
        var given = call.arguments().stream().map(this::value).toArray();
        if (call.method().equals("<init>")) {
            return constructor(call).newInstance(given);
        }
        Object self;
        synchronized (values) {
            self = values.named(call.target()).orElse(null);
        }
        var type = self == null ? Class.forName(call.target(), true, submission) : self.getClass();
        return method(type, call).invoke(self, given);
    }

    private Constructor<?> constructor(Step.Called call) throws ReflectiveOperationException {
        for (var constructor : Class.forName(call.target(), true, submission).getDeclaredConstructors()) {
            if (describes(call, void.class, constructor.getParameterTypes())) {
                constructor.setAccessible(true);
                return constructor;
            }
        }
        throw new NoSuchMethodException("there is no public " + name(call));
    }

    private static Method method(Class<?> type, Step.Called call) throws NoSuchMethodException {
        var types = new ArrayDeque<Class<?>>(List.of(type));
        while (!types.isEmpty()) {
            var next = types.removeFirst();
            for (var method : next.getDeclaredMethods()) {
                if (method.getName().equals(call.method())
                        && describes(call, method.getReturnType(), method.getParameterTypes())) {
                    method.setAccessible(true);
                    return method;
                }
            }
            types.addAll(above(next));
        }
        throw new NoSuchMethodException("there is no public " + name(call));
    }

    /** What it inherits from of the submission's own. */
    private static List<Class<?>> above(Class<?> type) {
        var above = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.addFirst(type.getSuperclass());
        }
        above.removeIf(one -> one.getClassLoader() != type.getClassLoader());
        return above;
    }

    private static boolean describes(Step.Called call, Class<?> result, Class<?>... given) {
        return MethodType.methodType(result, given).toMethodDescriptorString().equals(call.descriptor());
    }
}
