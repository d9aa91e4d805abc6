package grader.course.scale;

import grader.course.grade.TreeClass;
import grader.run.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A class as large as one likes, made from the corpus: of those who hand in, two in five hand in what others do, and
 * the rest something of their own; right, wrong, broken and hostile ones. The same number gives the same class.
 */
final class ManySubmissions {
    private static final Path ROOT = Kit.locate().root();
    private static final int EQUAL_OF_TEN = 4;
    /** As many as a popular answer has readers. */
    private static final int POPULAR = 5;

    private static final String BROKEN = "package iomodels.i05_red_black_tree; class RedBlackTree { oops";
    private static final String HOSTILE =
            "package iomodels.i05_red_black_tree; class RedBlackTree { static { System.exit(0); } }";

    private final Random random;
    private final List<String> right;
    private final List<String> wrong;

    private ManySubmissions(int students) throws IOException {
        this.random = new Random(students);
        this.right = texts("right");
        this.wrong = texts("wrong");
    }

    private static List<String> texts(String kind) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> all =
                Files.walk(ROOT.resolve("grader/checks/src").resolve(kind).resolve(TreeClass.ID))) {
            for (var file : all.filter(each -> each.endsWith("RedBlackTree.java"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** Writes the class below an empty folder: how many distinct contents there are in it. */
    static int write(TreeClass trees, int students) throws IOException {
        var many = new ManySubmissions(students);
        var popular = Stream.generate(many::one).limit(POPULAR).toList();
        var roster = new StringBuilder("username,first_name\n");
        var own = 0;
        for (var i = 0; i < students; i++) {
            var name = "s%05d".formatted(i);
            roster.append(name).append(",Student ").append(i).append('\n');
            if (many.random.nextInt(10) < EQUAL_OF_TEN) {
                trees.hands(name, popular.get(many.random.nextInt(POPULAR)));
            } else {
                trees.hands(name, many.one() + "\n// by " + name + "\n");
                own++;
            }
        }
        Files.writeString(trees.course().resolve("roster.csv"), roster);
        return own + (int) popular.stream().distinct().count();
    }

    private String one() {
        var dice = random.nextInt(10);
        if (dice < 5) {
            return right.get(random.nextInt(right.size()));
        }
        if (dice < 8) {
            return wrong.get(random.nextInt(wrong.size()));
        }
        return dice == 8 ? BROKEN : HOSTILE;
    }
}
