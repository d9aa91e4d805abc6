package grader.course.cli;

import grader.cli.FurtherCommands;
import grader.text.Bundles;
import grader.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The commands of the course's side. */
public final class CourseCommands implements FurtherCommands {
    @Override
    public List<Object> commands(Language language) {
        return List.of(
                new CourseCommand(language),
                new ClassCommand(),
                new MergeCommand(),
                new GradebookCommand(language),
                new OverrideCommand(),
                new RegradeCommand(),
                new SimilarCommand(language),
                new WhyCommand(language));
    }

    @Override
    public Map<String, String> texts(Language language) {
        return switch (language) {
            case ENGLISH -> Map.of();
            case CHINESE -> read(language);
        };
    }

    private static Map<String, String> read(Language language) {
        try (InputStream in = CourseCommands.class.getResourceAsStream(Bundles.fileName(language))) {
            if (in == null) {
                throw new IllegalStateException("the course's jar lacks its texts in " + language.word());
            }
            return Bundles.parse(in.readAllBytes());
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }
}
