package grader.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Tells of calls into a submission's public methods that come from outside of it. Only classes that were rewritten for
 * that come here.
 */
public final class Calls {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String SUBMISSION = "submission";
    /** This method, and the one that was called. */
    private static final int INNERMOST = 2;

    private static volatile @Nullable Listener listener;

    private Calls() {}

    /** Who is told; on the thread that calls. */
    public interface Listener {
        /**
         * A call begins.
         *
         * @param self the object; null for a constructor or a static method
         * @param owner the class's binary name
         */
        void entered(@Nullable Object self, String owner, String method, String descriptor, @Nullable Object[] given);

        /** The call that began last on this thread returns that; a constructor the object, {@code void} null. */
        void returned(@Nullable Object result);
    }

    /** From now on this one is told. */
    public static void tell(Listener who) {
        listener = who;
    }

    /** From now on nobody is told. */
    public static void tellNobody() {
        listener = null;
    }

    /** A public method or constructor begins. */
    public static void entered(
            @Nullable Object self, String owner, String method, String descriptor, @Nullable Object[] given) {
        var told = listener;
        if (told != null && isFromOutside()) {
            told.entered(self, owner, method, descriptor, given);
        }
    }

    /** It returns. */
    public static void returned(@Nullable Object result) {
        var told = listener;
        if (told != null && isFromOutside()) {
            told.returned(result);
        }
    }

    /** By the kit or its checks: what the submission calls of itself, or the JDK of it, follows from other calls. */
    private static boolean isFromOutside() {
        return STACK.walk(frames -> frames.skip(INNERMOST + 1)
                .findFirst()
                .map(StackWalker.StackFrame::getDeclaringClass)
                .map(Class::getClassLoader)
                .filter(loader -> loader != ClassLoader.getPlatformClassLoader())
                .map(loader -> !SUBMISSION.equals(loader.getName()))
                .orElse(false));
    }
}
