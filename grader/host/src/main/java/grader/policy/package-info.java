/** What an exercise may use: an allow-list, checked on the class files. */
@NullMarked
package grader.policy;

import org.jspecify.annotations.NullMarked;
