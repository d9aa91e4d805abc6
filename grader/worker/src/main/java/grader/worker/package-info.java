/** The JVM that a submission runs in: load, run the checks, report, end. */
@NullMarked
package grader.worker;

import org.jspecify.annotations.NullMarked;
