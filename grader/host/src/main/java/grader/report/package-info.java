/** What came of a submission, as data, and its renderings. */
@NullMarked
package grader.report;

import org.jspecify.annotations.NullMarked;
