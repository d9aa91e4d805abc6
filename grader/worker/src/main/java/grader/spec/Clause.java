package grader.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check: a method {@code void sentenceThatIsTrueOfARightSolution(Trial trial) throws Exception}. It returns
 * when the clause holds, throws {@link Broken} with a witness when it does not, and {@link Undecided} when the machine
 * was too noisy to tell. The method's name, split at its capitals, is the sentence that the student reads.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Clause {
    /** The clause of the contract that the check judges: {@code "C3"}. Several checks may judge one clause. */
    String value();

    /** What the check is worth. A clause is kept only whole: one broken check costs the points of all of its checks. */
    int points();

    /** Clauses without which this one cannot be judged: when one is broken, this one is not reached. */
    String[] restsOn() default {};

    /** Which class files the check runs on. */
    Classes classes() default Classes.WOVEN;
}
