package iomodels.i07_async;

import grader.spec.Classes;
import grader.spec.Clause;
import grader.spec.Exercise;
import grader.spec.Scripts;
import grader.spec.Trial;
import iomodels.i07_async.Answer.Moment;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Judges {@code iomodels.i07_async}. */
@Exercise(
        title = "completion instead of readiness: pump and copy",
        titleZh = "异步 IO：完成而非就绪",
        notes = "IO 模型 · 异步 IO",
        uses = {
            "java.nio.ByteBuffer",
            "java.nio.Buffer",
            "java.nio.channels.AsynchronousByteChannel",
            "java.nio.channels.AsynchronousFileChannel#read",
            "java.nio.channels.AsynchronousFileChannel#write",
            "java.nio.channels.AsynchronousFileChannel#size",
            "java.nio.channels.AsynchronousFileChannel#isOpen",
            "java.nio.channels.AsynchronousFileChannel#force",
            "java.nio.channels.AsynchronousFileChannel#truncate",
            "java.nio.channels.AsynchronousFileChannel#lock",
            "java.nio.channels.AsynchronousFileChannel#tryLock",
            "java.nio.channels.FileLock",
            "java.nio.channels.AsynchronousFileChannel#close",
            "java.nio.channels.AsynchronousChannel",
            "java.nio.channels.Channel",
            "java.nio.channels.CompletionHandler",
            "java.util.concurrent.atomic.*",
            "java.util.concurrent.locks.*",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future"
        },
        buildsOn = "i04",
        reason = "the channels are handed in, and what is begun on them tells of its own completion",
        hints = {
            "Who calls your code when a read has completed, and what may that thread not do? And what if it calls"
                    + " before read has returned?",
            "Draw the states: reading, writing what is left, over. One method takes the next step; the handler of each"
                    + " operation notes what has come of it, and calls that method.",
            "Everything that the handler needs must be in the fields before read or write is called: nothing is done"
                    + " after it. What is thrown by it is told as if the handler had been told of a failure.",
            "Against the deep stack: an AtomicInteger counts who has asked for a step. Whoever makes it 1 takes steps"
                    + " in a loop until it is 0 again; all others go home."
        },
        learnt = "With completion the state lives between the calls: in fields that are whole before an operation"
                + " begins, and that one thread after the other takes over.")
public final class AsyncCopyChecks {
    private static final int SCRIPTS = 150;
    private static final List<Way> BOTH = List.of(Way.values());

    private static void scripts(Trial trial, String clause, Arbitrary<Script> scripts, int tries) throws Exception {
        Scripts.check(trial, clause, scripts, tries, (play, script) -> Scene.of(play, script)
                .plays());
    }

    @Clause(value = "C1", points = 1, classes = Classes.PLAIN)
    public void mistakesAreRefusedBeforeAnythingBegins(Trial trial) throws Exception {
        Scripts.once(trial, (play, _) -> Arguments.nullAttachment(play));
        Scripts.once(trial, (play, _) -> Arguments.refused(play));
    }

    @Clause(value = "C2", points = 3, classes = Classes.PLAIN)
    public void aPumpCarriesEveryByte(Trial trial) throws Exception {
        scripts(trial, "C2", Scripted.well(List.of(Way.PUMP)), 2 * SCRIPTS);
        trial.scene(() -> Real.echo(trial));
    }

    @Clause(value = "C3", points = 3, classes = Classes.PLAIN)
    public void aCopyPutsEveryByteInItsPlace(Trial trial) throws Exception {
        scripts(trial, "C3", Scripted.well(List.of(Way.COPY)), 2 * SCRIPTS);
        Scripts.once(trial, (play, _) -> Sizes.beyondInt(play, Way.COPY));
        trial.scene(() -> Real.file(trial));
    }

    @Clause(value = "C4", points = 2, classes = Classes.PLAIN)
    public void theHandlerIsToldOnceWhenAllIsWritten(Trial trial) throws Exception {
        scripts(trial, "C4", Scripted.well(BOTH), 2 * SCRIPTS);
        Scripts.check(trial, "C4", Scripted.failing(BOTH), SCRIPTS, (play, script) -> Scene.of(play, script)
                .heldTo("C4")
                .plays());
        Scripts.once(trial, (play, _) -> Sizes.beyondInt(play, Way.PUMP));
    }

    @Clause(value = "C5", points = 3, classes = Classes.PLAIN)
    public void aFailureIsToldAndEndsIt(Trial trial) throws Exception {
        for (var way : Way.values()) {
            scripts(trial, "C5", Scripted.failing(List.of(way)), SCRIPTS);
        }
    }

    @Clause(value = "C6", points = 2, classes = Classes.PLAIN)
    public void oneReadAndOneWriteArePending(Trial trial) throws Exception {
        Looks.judge(trial, "C6");
    }

    @Clause(value = "C7", points = 2, classes = Classes.PLAIN)
    public void nobodyTouchesTheBufferOfAPendingOperation(Trial trial) throws Exception {
        Looks.judge(trial, "C7");
    }

    @Clause(value = "C8", points = 1, classes = Classes.PLAIN)
    public void neitherMemoryNorOperationsAreWasted(Trial trial) throws Exception {
        for (var way : Way.values()) {
            for (var capacity : List.of(1, 7, 64, 1_000)) {
                Scripts.once(trial, (play, _) -> Sizes.cost(play, way, 1_000, capacity));
            }
        }
        Looks.judge(trial, "C8");
    }

    @Clause(value = "C9", points = 2, classes = Classes.PLAIN)
    public void nobodyWaits(Trial trial) throws Exception {
        Looks.judge(trial, "C9");
    }

    @Clause(value = "C10", points = 2, classes = Classes.PLAIN)
    public void completionsMayBeToldAtOnce(Trial trial) throws Exception {
        for (var way : Way.values()) {
            for (var row : Rows.values()) {
                Scripts.once(trial, (play, _) -> row.play(play, way));
            }
        }
        Scripts.check(trial, "C10", Scripted.atOnce(), SCRIPTS, (play, script) -> {
            play.anew(() -> Scene.of(play, script.calm()).plays());
            Rows.atOnce(play, script);
        });
    }

    @Clause(value = "C11", points = 1, classes = Classes.PLAIN)
    public void manyAreUnderWay(Trial trial) throws Exception {
        for (var way : Way.values()) {
            Scripts.once(trial, (play, _) -> Together.many(play, way));
            for (var moment : List.of(Moment.LATER, Moment.AT_ONCE)) {
                Scripts.once(trial, (play, _) -> Together.next(play, way, moment));
                var plain = Script.plain(way, 35, 5).told(moment);
                for (var script : List.of(plain, way == Way.PUMP ? plain.echo() : plain)) {
                    Scripts.once(trial, (play, _) -> Together.again(play, script));
                }
            }
        }
        Scripts.once(trial, (play, _) -> Together.crossed(play));
        Scripts.check(trial, "C11", Scripted.echoes(), SCRIPTS, (play, script) -> {
            play.anew(() -> Scene.of(play, script.apart()).plays());
            play.promising("C11", "from and to may be the same channel", () -> Scene.of(play, script)
                    .plays());
            play.meets("C11");
        });
    }

    @Clause(value = "C12", points = 1, classes = Classes.PLAIN)
    public void theChannelsStayOpen(Trial trial) throws Exception {
        Looks.judge(trial, "C12");
    }
}
