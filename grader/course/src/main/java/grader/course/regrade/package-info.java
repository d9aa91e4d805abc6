/**
 * Judges again what was judged, and shows what that would change before anything is changed.
 *
 * <p>A check was wrong, the kit has a new version, a student asks for his last commit to count: each is a proposal.
 * It names who would gain and who would lose which clause, and why that can be: other files, other checks, another
 * kit. A person applies or discards it. Until then the marks are what they were, and they never fall unless that is
 * said in so many words.
 */
@NullMarked
package grader.course.regrade;

import org.jspecify.annotations.NullMarked;
