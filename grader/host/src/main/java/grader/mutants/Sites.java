package grader.mutants;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import grader.compile.ParsedSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through a file and collects the changes of a family. */
abstract class Sites extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final ParsedSource source;
    private final List<Mutant> found = new ArrayList<>();

    Sites(ParsedSource source) {
        this.source = source;
    }

    /** All changes of the family, in the order of the file. */
    List<Mutant> find() {
        scan(source.unit(), null);
        return found;
    }

    ParsedSource source() {
        return source;
    }

    /** The part is written otherwise. */
    void replace(Tree tree, String by, String operator) {
        replace(source.from(tree), source.to(tree), by, operator);
    }

    void replace(int from, int to, String by, String operator) {
        if (from >= 0 && to >= from && !source.file().text().substring(from, to).equals(by)) {
            found.add(new Mutant(source.file(), operator, from, to, by));
        }
    }

    /** The word is written otherwise, where it first stands in the part; nothing when it does not. */
    void replaceWord(Tree in, String word, String by, String operator) {
        var from = source.text(in).indexOf(word);
        if (from >= 0) {
            replace(source.from(in) + from, source.from(in) + from + word.length(), by, operator);
        }
    }

    /** The method around the part that is visited; none in an initialiser or a lambda that is a field. */
    @Nullable
    MethodTree method() {
        for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                return method;
            }
            if (path.getLeaf() instanceof ClassTree) {
                return null;
            }
        }
        return null;
    }
}
