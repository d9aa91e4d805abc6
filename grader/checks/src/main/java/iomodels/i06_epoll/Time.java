package iomodels.i06_epoll;

import static iomodels.i06_epoll.Scene.readable;

import grader.spec.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** C7 and C14: timeouts, wake-ups without reason, rest. */
final class Time {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration TEASED = Duration.ofMillis(150);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final int MOST_TEASES = 2_000;
    private static final int TEASE_MILLIS = 15;

    private Time() {}

    static void timeouts(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.LEVEL);
            scene.finds("ZERO looks once and does not wait");
            for (var timeout : List.of(Duration.ofNanos(999_999), Duration.ofNanos(1_999_999), SHORT)) {
                var empty = scene.await("A", 1, timeout);
                empty.returns(List.of(), "the timeout is over and nothing is ready: await returns an empty list");
                empty.neverBefore(timeout, "await returns an empty list only when the timeout is over");
            }
            var late = scene.await("A", 1, FOR_EVER);
            late.waits("the longest Duration means for ever");
            scene.arrives(descriptor);
            late.returns(List.of(readable(descriptor)), "the waiting await returns what arrives");
        }
    }

    /** Wake-ups that Java gives without reason. */
    static void spuriousWakeUps(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.EDGE);
            var waiting = scene.waiting("A", 1);
            for (var poke = 0; poke < 3; poke++) {
                scene.actors().poke();
                waiting.waits("nothing is ready: a wake-up without reason changes nothing");
            }
            scene.arrives(descriptor);
            waiting.returns(List.of(readable(descriptor)), "the waiting await returns what arrives");
            scene.does("descriptor 1 is cleared", () -> descriptor.clear(Descriptor.ALL_BITS));
            var timed = scene.await("A", 1, TEASED);
            timed.endsThoughPoked(TEASED, "the timeout does not begin anew with every wake-up");
            timed.returns(List.of(), "nothing is ready: await returns an empty list");
            timed.neverBefore(TEASED, "await returns an empty list only when the timeout is over");
        }
    }

    /** Wake-ups by something that has been cleared again before anybody could look. */
    static void wakeUpsInVain(Trial trial) {
        try (var scene = new Scene(trial)) {
            var teaser = new SimulatedDescriptor(1);
            teaser.addListener((at, bits) -> teaser.clear(bits));
            scene.control(Op.ADD, teaser, Trigger.LEVEL);
            scene.actors().says("whatever arrives at descriptor 1 is read by somebody else before anybody can look");
            var waiting = scene.waiting("A", 1);
            scene.arrives(teaser);
            waiting.waits("descriptor 1 is ready no longer: await goes on waiting");
            teased(scene, teaser);
        }
    }

    private static void teased(Scene scene, SimulatedDescriptor teaser) {
        var over = new AtomicBoolean();
        try {
            scene.start("device", "READABLE arrives at descriptor 1 again and again", () -> tease(teaser, over));
            var timed = scene.await("B", 1, TEASED);
            timed.returns(List.of(), "the timeout is over and nothing is ready: await returns an empty list");
            timed.neverBefore(TEASED, "await returns an empty list only when the timeout is over");
        } finally {
            over.set(true);
        }
    }

    private static String tease(SimulatedDescriptor teaser, AtomicBoolean over) throws InterruptedException {
        for (var i = 0; i < MOST_TEASES && !over.get(); i++) {
            teaser.becomeReady(Descriptor.READABLE);
            Thread.sleep(TEASE_MILLIS);
        }
        return "the end";
    }

    static void rest(Trial trial) {
        try (var scene = new Scene(trial)) {
            var descriptor = scene.watched(1, Trigger.LEVEL);
            scene.watched(2, Trigger.EDGE);
            scene.arrives(descriptor);
            scene.finds("descriptor 1 is ready", readable(descriptor));
            scene.does("descriptor 1 is cleared", () -> descriptor.clear(Descriptor.ALL_BITS));
            if (!isReportedWhenRead(trial)) {
                areReadAtOnce(scene);
            }
            var waiting = scene.waiting("A", 10);
            waiting.idles("a waiting await uses no processor time and does not look again and again");
        }
    }

    /** That what is ready no longer is reported is another clause's matter. */
    private static boolean isReportedWhenRead(Trial trial) {
        try (var scene = new Scene(trial)) {
            areReadAtOnce(scene);
            return !scene.looked().isEmpty();
        }
    }

    private static void areReadAtOnce(Scene scene) {
        for (var trigger : Trigger.values()) {
            var read = scene.watched(trigger == Trigger.LEVEL ? 3 : 4, trigger);
            scene.does("READABLE arrives at " + read + ", and somebody else reads it at once", () -> {
                read.becomeReady(Descriptor.READABLE);
                read.clear(Descriptor.ALL_BITS);
            });
        }
    }
}
