package grader.spec;

import java.util.Set;

/**
 * What an object does when its operations come one at a time.
 *
 * @param <S> its state: immutable, with {@code equals} and {@code hashCode} by value
 */
public interface Model<S> {
    /** The state of a new object. */
    S initial();

    /**
     * The states in which the object may be after this operation took effect with this outcome. Empty when that cannot
     * be; several when the contract leaves something open. For a pending operation, whose outcome is not known, all
     * states that it may lead to. Must not change {@code state}.
     */
    Set<S> after(S state, History.Operation operation);
}
