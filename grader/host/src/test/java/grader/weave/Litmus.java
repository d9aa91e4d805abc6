package grader.weave;

import grader.schedule.Memory;
import grader.schedule.StaleReads;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A small program with methods {@code one} and {@code two}, each run by a thread of its own on the same fresh object:
 * what it answers, {@code one/two}, in all of many seeds.
 *
 * @param body the members of its class {@code L}
 */
record Litmus(String body) {
    private static final String IMPORTS = """
        import java.lang.invoke.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.function.*;
        public class L {
        """;

    private Map<String, byte[]> woven() {
        var woven = Sources.weave(Sources.compile("L", IMPORTS + body + "\n}\n"));
        return Visibility.rewrite(woven);
    }

    /** The answers when the second thread begins after the first has ended, of which no edge tells it. */
    Set<String> oneAfterTheOther(int seeds) throws Exception {
        return answers(seeds, true);
    }

    /** The answers when both begin at the same time. */
    Set<String> together(int seeds) throws Exception {
        return answers(seeds, false);
    }

    private Set<String> answers(int seeds, boolean inTurn) throws Exception {
        var program = Sources.load(woven()).loadClass("L");
        var answers = new TreeSet<String>();
        for (var seed = 0; seed < seeds; seed++) {
            answers.add(play(program, seed, inTurn));
        }
        return answers;
    }

    /** The same with classes that are not initialised yet. */
    Set<String> freshlyLoaded(int seeds) throws Exception {
        var woven = woven();
        var answers = new TreeSet<String>();
        for (var seed = 0; seed < seeds; seed++) {
            answers.add(play(Sources.load(woven).loadClass("L"), seed, true));
        }
        return answers;
    }

    private static String play(Class<?> program, long seed, boolean inTurn) throws Exception {
        var object = program.getDeclaredConstructor().newInstance();
        var memory = new StaleReads(seed);
        var tasks = new ArrayList<FutureTask<Object>>();
        var threads = new ArrayList<Thread>();
        for (var name : new String[] {"one", "two"}) {
            var task = new FutureTask<>(call(program, object, name));
            var thread = Thread.ofPlatform().daemon().unstarted(task);
            memory.enrol(thread, name);
            tasks.add(task);
            threads.add(thread);
        }
        Memory.remember(memory);
        try {
            for (var thread : threads) {
                thread.start();
                if (inTurn) {
                    thread.join();
                }
            }
            return tasks.get(0).get() + "/" + tasks.get(1).get();
        } finally {
            Memory.forget();
        }
    }

    private static Callable<Object> call(Class<?> program, Object object, String name) throws NoSuchMethodException {
        var method = program.getDeclaredMethod(name);
        return () -> {
            try {
                return method.invoke(object);
            } catch (InvocationTargetException thrown) {
                throw new AssertionError(thrown.getCause());
            }
        };
    }
}
