package grader.worker;

import grader.spec.Broken;
import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Endless;
import grader.spec.Exercise;
import grader.spec.KernelThreads;
import grader.spec.Overtaken;
import grader.spec.Thrown;
import grader.spec.Trial;
import grader.spec.Unheard;
import grader.spec.Where;
import grader.wire.Event;
import grader.wire.Job;
import grader.wire.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Runs the checks of a job, one after the other, and says what each found. */
final class Runner {
    /**
     * The name of the thread that checks run on. Not that of the threads that nobody counts as moving: on Linux a new
     * thread bears its maker's name until it first runs, and an actor that has been told to begin does move.
     */
    static final String CHECKER = "checker";

    private final Job job;
    private final Channel channel;
    private final Set<String> brokenClauses = new HashSet<>();
    private int judged;
    private Optional<String> unfit = Optional.empty();

    Runner(Job job, Channel channel) {
        this.job = job;
        this.channel = channel;
    }

    /** Until all checks are through, or this JVM is no longer fit to judge the next. */
    void run() {
        Endless.begin(job.proven(), ending -> channel.send(new Event.Proven(ending)));
        for (var check : job.checks()) {
            channel.send(new Event.Begun(check));
            try {
                run(check);
            } catch (IOException full) {
                channel.send(new Event.Fault(check, "the grader needs room for temporary files: " + trace(full)));
            }
            if (unfit.isPresent()) {
                channel.send(new Event.Renew(unfit.get()));
                return;
            }
        }
        channel.send(new Event.Ended(judged));
    }

    private void run(String check) throws IOException {
        var trial = new Trial(clause(check), job.seed(), Files.createTempDirectory(check), List.of(job.plain()));
        var begin = System.nanoTime();
        var leftovers = Leftovers.since();
        Thread.currentThread().setName(CHECKER); // a submission that was called on this thread may have changed it
        var watchdog = Watchdog.over(check, channel);
        try {
            var verdict = judge(check, trial);
            trial.findings()
                    .others()
                    .forEach(
                            (clause, broken) -> channel.send(new Event.Found(check, clause, Judgement.placed(broken))));
            if (verdict instanceof Verdict.Holds) {
                channel.send(new Event.Canaries(check, new Canaries(Judgement::of, trial.scratch()).evidence()));
            }
            watchdog.dismiss();
            if (verdict != null) {
                judged++;
                channel.send(new Event.Judged(check, verdict, trial.tries(), System.nanoTime() - begin));
            }
        } finally {
            trial.close();
        }
        unfit = leftovers.of(trial);
    }

    private @Nullable Verdict judge(String check, Trial trial) {
        try {
            var method = method(check);
            for (var clause : method.getAnnotation(Clause.class).restsOn()) {
                if (brokenClauses.contains(clause)) {
                    return new Verdict.NotReached("it rests on " + clause + ", which is broken");
                }
            }
            var thrown = invoke(method, trial);
            // A claim that the submission has swallowed on its way out stands all the same.
            var claim = Unheard.first().<Throwable>map(broken -> broken).orElse(thrown);
            var verdict = hidden(claim, trial) ? notReached(trial) : verdict(check, claim, trial);
            brokenClauses.addAll(trial.findings().others().keySet());
            if (verdict instanceof Verdict.Broken) {
                brokenClauses.add(method.getAnnotation(Clause.class).value());
            }
            return verdict;
        } catch (ReflectiveOperationException | LinkageError fault) {
            return verdict(check, fault, trial);
        }
    }

    /** Whether another clause that is broken kept the check from judging its own. */
    private static boolean hidden(@Nullable Throwable claim, Trial trial) {
        if (claim instanceof Broken broken && !trial.findings().isOwn(broken)) {
            trial.findings().add(broken);
            return true;
        }
        return claim == null && trial.findings().hideAll();
    }

    private static Verdict notReached(Trial trial) {
        var others = String.join(", ", trial.findings().others().keySet());
        return new Verdict.NotReached("it rests on " + others + ", which is broken");
    }

    /** The check's own clause; empty when the check itself cannot be looked at, which is told when it is run. */
    private String clause(String check) {
        try {
            return Class.forName(job.checksClass(), false, Loaders.pair(job.plain(), job.checksJar()))
                    .getMethod(check, Trial.class)
                    .getAnnotation(Clause.class)
                    .value();
        } catch (ReflectiveOperationException | LinkageError told) {
            return "";
        }
    }

    /** What the check threw, or null when it returned. */
    private @Nullable Throwable invoke(Method method, Trial trial) throws ReflectiveOperationException {
        var checks = method.getDeclaringClass().getDeclaredConstructor().newInstance();
        Unheard.clear();
        @Nullable Throwable[] thrown = new @Nullable Throwable[1];
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> {
            if (!Where.isThrownByChecks(uncaught)) {
                channel.send(new Event.Noted(
                        method.getName(),
                        thread.getName() + " ended with " + Thrown.name(uncaught) + " " + Where.lines(uncaught)));
            }
        });
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
        var verdict = Judgement.of(thrown, trial);
        if (verdict == null) {
            channel.send(new Event.Fault(
                    check, thrown == null ? "the check never put the submission to the test" : trace(thrown)));
        }
        return verdict;
    }

    private Method method(String check) throws ReflectiveOperationException {
        var kitView = Class.forName(job.checksClass(), false, Loaders.pair(job.plain(), job.checksJar()));
        var plain = kitView.getMethod(check, Trial.class)
                        .getAnnotation(Clause.class)
                        .classes()
                == Classes.PLAIN;
        var folder = plain ? job.plain() : job.woven();
        var type = Class.forName(job.checksClass(), true, Loaders.pair(folder, job.checksJar()));
        KernelThreads.watchChildren(startsProcesses(type.getAnnotation(Exercise.class)));
        Overtaken.judgesWoven(!plain);
        return type.getMethod(check, Trial.class);
    }

    private static boolean startsProcesses(Exercise exercise) {
        return List.of(exercise.uses()).stream().anyMatch(use -> use.startsWith("java.lang.Process"));
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
