/**
 * What an instructor hands in and answers for: for every student and exercise a mark, and how it came about.
 *
 * <p>A {@link grader.course.gradebook.Gradebook} is a value that is complete by itself: a page, a table for a
 * learning platform and the answer to a student who asks are all written from it, and none of them looks anything up
 * elsewhere. It is made from what the store has kept, the roster, the plan and the overrides, and making it changes
 * nothing.
 *
 * <p>A mark is a sum of whole points that anybody can add up again: what the checks gave, what a person has changed and
 * why, what lateness costs. Where nothing is known there is no number: a submission that nobody has judged is not
 * graded, which is not the same as 0.
 */
@NullMarked
package grader.course.gradebook;

import org.jspecify.annotations.NullMarked;
