/** The student's repository: what is in it, how it is written and kept up to date, and how its checks are sealed. */
@NullMarked
package grader.starter;

import org.jspecify.annotations.NullMarked;
