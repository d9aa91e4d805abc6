package grader.worker;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.KernelThreads;
import grader.spec.Overtaken;
import grader.spec.Trial;
import grader.wire.Job;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The checks of a job, each with class loaders of its own.
 *
 * @param job which
 */
record CheckMethods(Job job) {
    /** The check's own clause; empty when the check itself cannot be looked at, which is told when it is run. */
    String clause(String check) {
        try {
            return header(check).value();
        } catch (ReflectiveOperationException | LinkageError told) {
            return "";
        }
    }

    /** The check by its name, over the classes that it is to judge; what depends on those is set. */
    Method method(String check) throws ReflectiveOperationException {
        var plain = header(check).classes() == Classes.PLAIN;
        var folder = plain ? job.plain() : job.woven();
        var type = Class.forName(job.checksClass(), true, Loaders.pair(folder, job.checksJar()));
        KernelThreads.watchChildren(startsProcesses(type.getAnnotation(Exercise.class)));
        Overtaken.judgesWoven(!plain);
        return type.getMethod(check, Trial.class);
    }

    private Clause header(String check) throws ReflectiveOperationException {
        return Class.forName(job.checksClass(), false, Loaders.pair(job.plain(), job.checksJar()))
                .getMethod(check, Trial.class)
                .getAnnotation(Clause.class);
    }

    private static boolean startsProcesses(Exercise exercise) {
        return List.of(exercise.uses()).stream().anyMatch(use -> use.startsWith("java.lang.Process"));
    }
}
