package grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import grader.compile.Compilation.Failed;
import grader.compile.Compilation.Problem;
import grader.compile.Compilation.Succeeded;
import grader.compile.MemoryFiles.Source;
import grader.compile.MemoryFiles.TooMuchCode;
import grader.submission.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** One run of javac over the files of one exercise. */
final class JavacRun {
    /** A class of this size is made, not written; the policy and the weaver read every one. */
    static final int MAX_CLASS_BYTES = 1024 * 1024;

    /** The longest name of a file is 255 bytes, on some systems less. */
    private static final int MAX_NAME_BYTES = 180;

    private static final List<String> OPTIONS = List.of(
            "-proc:none", "--release", "25", "-Xlint:none", "-g", "-parameters", "-implicit:none", "-Xmaxerrs", "1000");

    private final String packageName;
    private final List<Source> sources;
    private final JdkFiles jdk;
    private final Locale locale;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    /** What javac says besides diagnostics: the trace of a crash. */
    private final StringWriter log = new StringWriter();

    private volatile boolean givenUp;

    JavacRun(String packageName, List<SourceFile> files, JdkFiles jdk, Locale locale) {
        this.packageName = packageName;
        this.sources = files.stream().map(Source::new).toList();
        this.jdk = jdk;
        this.locale = locale;
    }

    /** Ends the run at its next step; what it returns is of no use. */
    void giveUp() {
        givenUp = true;
    }

    /** The file to name for problems that belong to none: the student's last. */
    String studentFile() {
        return Source.nameOf(sources.getLast());
    }

    /** Never throws for what the sources are, be it that javac itself fails on them. */
    Compilation compile() {
        try {
            return compileOrFail();
        } catch (IOException | RuntimeException | Error crash) {
            return failed(describe(crash));
        }
    }

    /** javac wraps what it cannot handle: the reason is the innermost cause. */
    private static String describe(Throwable crash) {
        Throwable reason = crash;
        for (int depth = 0; depth < 10 && reason.getCause() instanceof Throwable cause; depth++) {
            reason = cause;
        }
        return switch (reason) {
            case StackOverflowError _ ->
                "the code is nested too deeply for javac; split it into smaller methods and expressions";
            case TooMuchCode _ ->
                "the code is larger than %d MiB or %d classes when compiled; make it smaller"
                        .formatted(MemoryFiles.MAX_BYTES >> 20, MemoryFiles.MAX_CLASSES);
            case OutOfMemoryError _ -> "javac ran out of memory; make the code smaller";
            case Throwable other -> "javac itself failed on this code (" + other + "); write it more simply";
        };
    }

    private Compilation compileOrFail() throws IOException {
        var memory = new MemoryFiles(jdk.files());
        JavacTask task = (JavacTask) jdk.javac().getTask(log, memory, diagnostics, OPTIONS, null, sources);
        task.setLocale(locale);
        task.addTaskListener(new StopWhenGivenUp());
        var problems = new Problems();
        Trees trees = Trees.instance(task);
        int types = 0;
        for (CompilationUnitTree unit : task.parse()) {
            types += unit.getTypeDecls().size();
            new PackageLine(packageName, unit, trees).problem().ifPresent(problems::add);
        }
        if (types > MemoryFiles.MAX_CLASSES) {
            throw new TooMuchCode(); // now: to make them would take minutes
        }
        if (problems.isEmpty()) {
            task.generate();
        }
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .forEach(diagnostic -> problems.add(problem(diagnostic)));
        if (!problems.isEmpty()) {
            return problems.failed();
        }
        if (log.toString().contains(StackOverflowError.class.getName())) {
            throw new StackOverflowError();
        }
        return succeeded(memory.classes());
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                Optional.ofNullable(diagnostic.getSource()).map(Source::nameOf).orElseGet(this::studentFile);
        int line = (int) Math.max(0, diagnostic.getLineNumber());
        int column = (int) Math.max(0, diagnostic.getColumnNumber());
        return new Problem(file, line, column, diagnostic.getMessage(locale));
    }

    private Compilation succeeded(Map<String, byte[]> classes) {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            String name = entry.getKey();
            if (!name.startsWith(packageName + ".") || name.lastIndexOf('.') != packageName.length()) {
                throw new IllegalStateException("a class came out in another package: " + name);
            }
            if (entry.getValue().length > MAX_CLASS_BYTES) {
                return failed("the class %s is larger than %d KiB when compiled; make it smaller"
                        .formatted(name, MAX_CLASS_BYTES / 1024));
            }
            if (!canBeAFile(name.substring(packageName.length() + 1))) {
                return failed("the class %s cannot be stored as a file here; give it a shorter or simpler name"
                        .formatted(name));
            }
        }
        return classes.isEmpty()
                ? failed("there is no class in your files; write the one that the exercise asks for")
                : new Succeeded(classes);
    }

    /** Where the system's names of files are not in UTF-8, not every letter can be in one. */
    private static boolean canBeAFile(String simpleName) {
        try {
            Path.of(simpleName);
        } catch (InvalidPathException unmappable) {
            return false;
        }
        return simpleName.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    private Failed failed(String message) {
        return new Failed(List.of(new Problem(studentFile(), 0, message)));
    }

    private final class StopWhenGivenUp implements TaskListener {
        @Override
        public void started(TaskEvent event) {
            if (givenUp) {
                throw new CancellationException("given up");
            }
        }
    }
}
