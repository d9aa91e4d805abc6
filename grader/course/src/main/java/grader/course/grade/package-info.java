/**
 * Grades a class. What was handed in is gathered student by student, what is new is judged by the grader's own
 * pipeline, each distinct content once, and a verdict stands for everybody who handed in those files.
 *
 * <p>Every random choice comes from the course's secret and the exercise, so the same files have the same verdict
 * whenever and wherever they are judged. That is what makes a class divisible: {@code --shard 3/20} is a function of
 * the submissions alone, which parts there are and in which order they come back makes no difference, and a part that
 * is lost leaves its students not graded, never with 0.
 *
 * <p>What is judged is kept at once. A grader that fails at a submission says so beside it and takes nothing away: no
 * verdict is ever replaced by a fault.
 */
@NullMarked
package grader.course.grade;

import org.jspecify.annotations.NullMarked;
