/**
 * Finds what was handed in, whose it is, and which state of it counts.
 *
 * <p>Platforms give submissions in many shapes: folders with a repository in each, zip files, folders that carry a
 * full name and a number, one repository with a branch a student. All come down to {@link
 * grader.course.collect.Place}s with an owner, and what has no owner is told. A place gives its {@link
 * grader.course.collect.Snapshot} for a due date, and of that the files of one exercise are its {@link
 * grader.course.collect.Content}: a few names and bytes, which can be kept, compared, and graded at any time.
 *
 * <p>Everything here was made by somebody who may mean harm. So nothing is ever run, no path of theirs is written to,
 * no link is followed, and whatever is counted or read has a bound. Repositories are read by JGit, from their objects
 * alone: their configuration, hooks and attributes are not looked at.
 */
@NullMarked
package grader.course.collect;

import org.jspecify.annotations.NullMarked;
