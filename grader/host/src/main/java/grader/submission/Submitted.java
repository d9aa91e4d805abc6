package grader.submission;

import java.util.List;

/** What a submission holds for one exercise. */
public sealed interface Submitted {
    /** The student's files, none of them one that the kit gives. */
    record Present(List<SourceFile> files) implements Submitted {
        public Present {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no file: that is Missing");
            }
        }
    }

    /** There is nothing to judge; {@code what} says what was looked for and where. */
    record Missing(String what) implements Submitted {}

    /** There is something that the grader does not take; {@code what} says what, where and what to do. */
    record Refused(String what) implements Submitted {}
}
