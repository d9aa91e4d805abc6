package grader.worker;

import grader.spec.Broken;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Thrown;
import grader.spec.Trial;
import grader.spec.Undecided;
import grader.spec.Where;
import grader.wire.Event;
import grader.wire.Job;
import grader.wire.Verdict;
import grader.wire.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Runs the checks of a job, one after the other, and says what each found. */
final class Runner {
    private final Job job;
    private final Channel channel;
    private final Set<String> brokenClauses = new HashSet<>();
    private int judged;

    Runner(Job job, Channel channel) {
        this.job = job;
        this.channel = channel;
    }

    /** Until all checks are through, or this JVM is no longer fit to judge the next. */
    void run() {
        for (var check : job.checks()) {
            channel.send(new Event.Begun(check));
            var begin = System.nanoTime();
            var trial = new Trial(job.seed(), scratch(check), List.of(job.plain()));
            var watchdog = Watchdog.over(check, channel);
            try {
                var verdict = judge(check, trial);
                watchdog.dismiss();
                if (verdict != null) {
                    judged++;
                    channel.send(new Event.Judged(check, verdict, trial.tries(), System.nanoTime() - begin));
                }
            } finally {
                trial.close();
            }
            var unfit = Leftovers.of(trial);
            if (unfit.isPresent()) {
                channel.send(new Event.Renew(unfit.get()));
                return;
            }
        }
        channel.send(new Event.Ended(judged));
    }

    private @Nullable Verdict judge(String check, Trial trial) {
        try {
            var method = method(check);
            for (var clause : method.getAnnotation(Clause.class).restsOn()) {
                if (brokenClauses.contains(clause)) {
                    return new Verdict.NotReached("it rests on " + clause + ", which is broken");
                }
            }
            var verdict = verdict(check, invoke(method, trial), trial);
            if (verdict instanceof Verdict.Broken) {
                brokenClauses.add(method.getAnnotation(Clause.class).value());
            }
            return verdict;
        } catch (ReflectiveOperationException | LinkageError fault) {
            return verdict(check, fault, trial);
        }
    }

    /** What the check threw, or null when it returned. */
    private @Nullable Throwable invoke(Method method, Trial trial) throws ReflectiveOperationException {
        var checks = method.getDeclaringClass().getDeclaredConstructor().newInstance();
        @Nullable Throwable[] thrown = new @Nullable Throwable[1];
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> channel.send(new Event.Noted(
                method.getName(),
                thread.getName() + " ended with " + Thrown.name(uncaught) + " " + Where.lines(uncaught))));
        JqwikSession.run(() -> {
            try {
                method.invoke(checks, trial);
            } catch (InvocationTargetException any) {
                thrown[0] = any.getCause();
            } catch (IllegalAccessException fault) {
                thrown[0] = fault;
            }
        });
        return thrown[0];
    }

    private @Nullable Verdict verdict(String check, @Nullable Throwable thrown, Trial trial) {
        if (thrown == null && trial.tries() > 0) {
            return new Verdict.Holds();
        }
        if (thrown instanceof Undecided undecided) {
            return new Verdict.Undecided(String.valueOf(undecided.getMessage()));
        }
        if (thrown instanceof Broken broken) {
            return new Verdict.Broken(withPlace(broken));
        }
        if (thrown != null && !Where.lines(thrown).isEmpty()) {
            var broken =
                    Thrown.unexpected("no exception where the contract names none", "your code", thrown, List.of());
            return new Verdict.Broken(broken.witness());
        }
        if (thrown instanceof LinkageError missing) {
            return new Verdict.Broken(new Witness(
                    "every public class and method of the task is there, as it was given",
                    Thrown.name(missing),
                    List.of(),
                    List.of(),
                    "put back what was renamed, removed or made non-public"));
        }
        channel.send(new Event.Fault(
                check, thrown == null ? "the check never put the submission to the test" : trace(thrown)));
        return null;
    }

    private static Witness withPlace(Broken broken) {
        var witness = broken.witness();
        return witness.where().isEmpty()
                ? new Witness(
                        witness.expected(), witness.found(), Where.lines(broken), witness.story(), witness.advice())
                : witness;
    }

    private Method method(String check) throws ReflectiveOperationException {
        var kitView = Class.forName(job.checksClass(), false, Loaders.pair(job.plain(), job.checksJar()));
        var plain = kitView.getMethod(check, Trial.class)
                        .getAnnotation(Clause.class)
                        .classes()
                == Classes.PLAIN;
        var folder = plain ? job.plain() : job.woven();
        var type = Class.forName(job.checksClass(), true, Loaders.pair(folder, job.checksJar()));
        Trial.watchesProcesses(startsProcesses(type.getAnnotation(Exercise.class)));
        return type.getMethod(check, Trial.class);
    }

    private static boolean startsProcesses(Exercise exercise) {
        return List.of(exercise.uses()).stream().anyMatch(use -> use.startsWith("java.lang.Process"));
    }

    private static Path scratch(String check) {
        try {
            return Files.createTempDirectory(check);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException("the grader needs room for temporary files", full);
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
