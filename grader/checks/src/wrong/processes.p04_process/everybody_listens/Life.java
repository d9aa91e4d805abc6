package processes.p04_process;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** How far a process object has come, as this JVM sees it. */
sealed interface Life {
    /** It has no child. */
    record NotStarted() implements Life {}

    /** It has one, which may have ended. */
    record Started(Process process) implements Life {}

    /** It is the copy in the child, whose body runs. */
    record Child() implements Life {}

    /** The id of the child. */
    default OptionalLong pid() {
        return switch (this) {
            case NotStarted() -> OptionalLong.empty();
            case Started(Process process) -> OptionalLong.of(process.pid());
            case Child() -> OptionalLong.of(ProcessHandle.current().pid());
        };
    }

    /** Whether the child lives. */
    default boolean isAlive() {
        return switch (this) {
            case NotStarted() -> false;
            case Started(Process process) -> process.isAlive();
            case Child() -> true;
        };
    }

    /** What the child has ended with, if it has. */
    default OptionalInt exitCode() {
        return this instanceof Started(Process process) && !process.isAlive()
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }
}
