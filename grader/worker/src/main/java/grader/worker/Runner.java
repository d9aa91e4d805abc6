package grader.worker;

import grader.spec.Broken;
import grader.spec.Clause;
import grader.spec.Endless;
import grader.spec.Recording;
import grader.spec.Thrown;
import grader.spec.Trial;
import grader.spec.Unheard;
import grader.spec.Where;
import grader.wire.Event;
import grader.wire.Job;
import grader.wire.Task;
import grader.wire.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Runnable end;
    private final CheckMethods checks;
    private final Set<String> brokenClauses = ConcurrentHashMap.newKeySet();
    private final Iterator<String> toCome;
    private volatile int judged;
    private Optional<String> unfit = Optional.empty();

    /** @param end what is done when nothing is to be judged here any more */
    Runner(Job job, Channel channel, Runnable end) {
        this.job = job;
        this.channel = channel;
        this.end = end;
        this.checks = new CheckMethods(job);
        this.toCome = job.checks().iterator();
    }

    /** Until all checks are through, or this JVM is no longer fit to judge the next. */
    void run() {
        Endless.begin(job.proven(), ending -> channel.send(new Event.Proven(ending)));
        if (job.task() instanceof Task.Play(var steps)) {
            new WithoutCheck(job, channel).play(toCome.next(), steps);
            end.run();
        } else {
            goOn();
        }
    }

    private void goOn() {
        while (unfit.isEmpty() && toCome.hasNext()) {
            var check = toCome.next();
            channel.send(new Event.Begun(check));
            try {
                run(check);
            } catch (IOException full) {
                channel.send(new Event.Fault(check, "the grader needs room for temporary files: " + trace(full)));
            }
        }
        channel.send(unfit.<Event>map(Event.Renew::new).orElseGet(() -> new Event.Ended(judged)));
        end.run();
    }

    /**
     * The thread that checks run on was stopped in a loop of the submission, and rests for ever: another one goes on
     * with the next check, if nothing of this one can get in its way.
     */
    private void succeed(Thread stopped, Trial trial, Leftovers leftovers) {
        judged++;
        trial.close();
        unfit = leftovers.of(trial, stopped);
        Endless.harnessIsWhoIsThere();
        goOn();
    }

    private void run(String check) throws IOException {
        var trial = new Trial(checks.clause(check), job.seed(), Files.createTempDirectory(check), List.of(job.plain()));
        var begin = System.nanoTime();
        var leftovers = Leftovers.since();
        Thread.currentThread().setName(CHECKER); // a submission that was called on this thread may have changed it
        var checker = Thread.currentThread();
        var watchdog = Watchdog.over(check, channel, () -> Thread.ofPlatform()
                .name(CHECKER)
                .start(() -> succeed(checker, trial, leftovers)));
        try {
            var verdict = judge(check, trial);
            ThreadShortage.instead(check, verdict).ifPresent(channel::send);
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
            var method = checks.method(check);
            for (var clause : method.getAnnotation(Clause.class).restsOn()) {
                if (brokenClauses.contains(clause)) {
                    return Verdict.NotReached.on(List.of(clause));
                }
            }
            var thrown = invoke(method, trial);
            // A claim that the submission has swallowed on its way out stands all the same.
            var heard = Unheard.first().<Throwable>map(broken -> broken).orElse(thrown);
            var claim = heard == null ? trial.findings().unwritten().orElse(null) : heard;
            new WithoutCheck(job, channel).tell(check, checks.clause(check), claim, trial);
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
        return Verdict.NotReached.on(trial.findings().others().keySet());
    }

    /** What the check threw, or null when it returned. */
    private @Nullable Throwable invoke(Method method, Trial trial) throws ReflectiveOperationException {
        var checks = method.getDeclaringClass().getDeclaredConstructor().newInstance();
        Unheard.clear();
        new WithoutCheck(job, channel).begin();
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> {
            if (!Where.isThrownByChecks(uncaught)) {
                channel.send(new Event.Noted(
                        method.getName(),
                        thread.getName() + " ended with " + Thrown.name(uncaught) + " " + Where.lines(uncaught)));
            }
        });
        JqwikSession.start(); // not run(), which keeps all sessions locked: a thread that is stopped would for ever
        try {
            method.invoke(checks, trial);
            return null;
        } catch (InvocationTargetException any) {
            return any.getCause();
        } catch (IllegalAccessException fault) {
            return fault;
        } finally {
            JqwikSession.finish();
            Recording.end();
        }
    }

    private @Nullable Verdict verdict(String check, @Nullable Throwable thrown, Trial trial) {
        var verdict = Judgement.of(thrown, trial);
        if (verdict == null) {
            channel.send(new Event.Fault(
                    check, thrown == null ? "the check never put the submission to the test" : trace(thrown)));
        }
        return verdict;
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
