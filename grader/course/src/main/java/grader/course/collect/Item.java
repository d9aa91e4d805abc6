package grader.course.collect;

/**
 * A {@code .java} file of a submission.
 *
 * @param path with slashes, from the top of the submission
 * @param link whether it is a symbolic link: then there are no bytes
 * @param bytes its content, cut off behind {@link Limits#FILE_BYTES} and one more
 */
record Item(String path, boolean link, byte[] bytes) {}
