package grader.submission;

import java.nio.file.Path;

/**
 * A Java source file.
 *
 * @param path where it was read from, for messages
 * @param name its file name, such as {@code Mutex.java}
 * @param text its content, decoded as UTF-8
 */
public record SourceFile(Path path, String name, String text) {}
