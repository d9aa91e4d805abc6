package grader.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thread, and what it must have seen. */
final class Seer {
    private static final List<String> OF_THREADS =
            List.of("java.lang.Thread", "java.lang.VirtualThread", "jdk.internal.vm.Continuation");

    final int index;
    final String name;
    final Clock clock = new Clock();
    /** Whether nobody can tell when others see what it does: then whoever looks is taken to see it. */
    boolean open;
    /** The same until the call has returned that called back. */
    boolean lent;
    /** Calls that it has begun and that have not returned; those that threw stay. */
    int calls;

    /** What was in the places that a call of its own may change which has not returned. */
    final Map<Place, Before> before = new HashMap<>();

    /** @param value null for a reference to nothing */
    record Before(@Nullable Object value) {}

    Seer(int index, String name, boolean open) {
        this.index = index;
        this.name = name;
        this.open = open;
        clock.tick(index);
    }

    /** Whatever it has done until now can be seen; what it does next is another matter. */
    void isSeenBy(Clock other) {
        other.join(clock);
        clock.tick(index);
    }

    /** Whether the submission's code that is running is all that the thread does: nothing follows but its end. */
    static boolean isBody() {
        var frames = frames();
        var own = frames.getFirst().getClassLoader();
        return frames.stream()
                .dropWhile(type -> type.getClassLoader() == own)
                .map(Class::getName)
                .allMatch(name -> OF_THREADS.stream().anyMatch(name::startsWith));
    }

    /** Whether the submission itself called the code of its own that begins, though others may as well. */
    static boolean isCalledByOwnCode() {
        var frames = frames();
        return frames.size() > 1
                && frames.get(0).getClassLoader() == frames.get(1).getClassLoader();
    }

    /** Whose code is running on this thread, but for what tells of it; the innermost first. */
    private static List<Class<?>> frames() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .dropWhile(type -> type.getPackage() == Seer.class.getPackage())
                        .toList());
    }
}
