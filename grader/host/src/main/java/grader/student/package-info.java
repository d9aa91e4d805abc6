/** What the student's side remembers and watches: last results, hints read, saved files, keys pressed. */
@NullMarked
package grader.student;

import org.jspecify.annotations.NullMarked;
