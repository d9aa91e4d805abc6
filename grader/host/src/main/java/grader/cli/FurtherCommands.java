package grader.cli;

import grader.text.Language;
import java.util.List;
import java.util.Map;

/**
 * Commands that come with another jar: found when it is on the class path, as the course's is in the instructor's
 * repository and in no student's.
 */
public interface FurtherCommands {
    /** New commands, each an object that picocli reads. */
    List<Object> commands(Language language);

    /** What they say, by its English; nothing for English. */
    Map<String, String> texts(Language language);
}
