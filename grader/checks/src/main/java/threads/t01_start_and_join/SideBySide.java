package threads.t01_start_and_join;

import grader.spec.Trial;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Two starters whose threads are started at the very same moment, so that both add to the crew's list at once. */
final class SideBySide {
    private static final int EACH = 400;
    private static final int MOST_LOOKS = 100;
    private static final long LONGEST_NANOS = 100_000;

    private SideBySide() {}

    /** How many have come to each meeting. */
    private record Meetings(List<AtomicInteger> present) {
        static Meetings ofTwo(int count) {
            return new Meetings(java.util.stream.Stream.generate(AtomicInteger::new)
                    .limit(count)
                    .toList());
        }

        /** Spins for the other, but not for long: a lock may keep it from coming. */
        void meet(int number) {
            var here = present.get(number);
            here.incrementAndGet();
            var begin = System.nanoTime();
            while (here.get() < 2 && System.nanoTime() - begin < LONGEST_NANOS) {
                here.getAcquire();
            }
            // Nobody knows which of the two sees it first, and by how much: so neither goes on at once.
            for (var look = ThreadLocalRandom.current().nextInt(MOST_LOOKS); look > 0; look--) {
                here.getAcquire();
            }
        }
    }

    private static final class Meeting extends Thread {
        private final Meetings meetings;
        private final int number;

        Meeting(Meetings meetings, int number) {
            this.meetings = meetings;
            this.number = number;
        }

        @Override
        public void start() {
            super.start();
            meetings.meet(number);
        }
    }

    static void bothAreInTheList(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var meetings = Meetings.ofTwo(EACH);
            var starters = List.of("A", "B").stream()
                    .map(name -> scene.actors()
                            .start(
                                    name,
                                    "start(thread) " + EACH + " times",
                                    Scene.doing(() -> startAll(scene, meetings))))
                    .toList();
            starters.forEach(starter -> starter.returns("any thread may start any number: start returns"));
            var endings = scene.joinAll(Scene.MAIN).returns("all threads end at once: joinAll returns");
            trial.require(
                    endings.size() == 2 * EACH,
                    "two threads started " + EACH + " each, side by side: joinAll reports " + 2 * EACH,
                    "it reports " + endings.size(),
                    "which lock guards the list, in start and in joinAll?");
        }
    }

    private static void startAll(Scene scene, Meetings meetings) {
        for (var number = 0; number < EACH; number++) {
            scene.crew().start(new Meeting(meetings, number));
        }
    }
}
