/**
 * What the course knows for good: every submission that was seen, every verdict, and which verdict stands for whom.
 *
 * <p>It is a SQLite file that is only ever added to; the database itself refuses to change or to remove a row. So
 * whatever was told of a mark at any time can be told again, and a command that is ended in the middle, however hard,
 * leaves what it had finished and nothing half. One command at a time writes, with a lock that the system takes back
 * when the command is no more; any number may read.
 *
 * <p>A verdict belongs to files and to what judged them, not to a student: who handed in the same has the same
 * verdict. What makes it a student's is a standing, and the last standing counts.
 */
@NullMarked
package grader.course.store;

import org.jspecify.annotations.NullMarked;
