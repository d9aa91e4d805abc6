package grader.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The manifest of an exercise, on its checks class. The exercise's id is the class's package, such as
 * {@code threads.t03_mutex}: nothing else registers an exercise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercise {
    /** What is built, in a few English words: {@code "a mutual-exclusion lock"}. */
    String title();

    /** The same in the language of the notes. */
    String titleZh();

    /** The section of the notes that the exercise belongs to, as its headings read. */
    String notes();

    /**
     * The simple names of the source files of the exercise's package that the kit gives: the student's copy is not
     * taken.
     */
    String[] given() default {};

    /**
     * What the submission may use beyond what every exercise may: packages ({@code "java.util.concurrent.atomic.*"}),
     * classes ({@code "java.util.concurrent.locks.LockSupport"}) or members
     * ({@code "java.lang.Thread#startVirtualThread"}). A minus in front takes away what every exercise may use, where
     * that would be the answer: {@code "-java.util.TreeMap"}.
     */
    String[] uses() default {};

    /** The short names of the exercises that come before this one where somebody learns: {@code "t01"}. */
    String[] buildsOn() default {};

    /** Why these and no others, as one sentence to the student: it ends the message about a forbidden call. */
    String reason();

    /** A ladder of two to four hints, from a question to nearly the answer. */
    String[] hints();

    /** The idea of the reference solution in a sentence or two: shown when the exercise is solved. */
    String learnt();

    /**
     * Processor time that all checks together may use before the run is ended, in seconds: far above what right ones
     * need.
     */
    int cpuSeconds() default 120;

    /** Wall time behind the limit of processor time, in seconds: for a machine so busy that nothing moves. */
    int wallSeconds() default 600;

    /** The heap of the worker, in megabytes. */
    int heapMegabytes() default 256;
}
