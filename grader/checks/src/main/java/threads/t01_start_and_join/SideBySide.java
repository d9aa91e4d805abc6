package threads.t01_start_and_join;

import grader.spec.Trial;
import java.util.stream.Stream;

/** Two starters whose threads are started at the very same moment, so that both add to the crew's list at once. */
final class SideBySide {
    private SideBySide() {}

    private static final class Meeting extends Thread {
        private final Meetings meetings;
        private final int starter;

        Meeting(Meetings meetings, int starter) {
            this.meetings = meetings;
            this.starter = starter;
        }

        @Override
        public void start() {
            super.start();
            meetings.meet(starter);
        }
    }

    static void bothAreInTheList(Trial trial) {
        try (var scene = new Scene(trial, true)) {
            var meetings = new Meetings();
            var starters = Stream.of(0, 1)
                    .map(starter -> scene.actors()
                            .start(
                                    starter == 0 ? "A" : "B",
                                    "start(thread) again and again",
                                    Scene.doing(() -> startAll(scene, meetings, starter))))
                    .toList();
            starters.forEach(starter -> starter.returns("any thread may start any number: start returns"));
            var endings = scene.joinAll(Scene.MAIN).returns("all threads end at once: joinAll returns");
            var started = meetings.started();
            trial.require(
                    endings.size() == started,
                    "two threads started " + started + " threads, side by side: joinAll reports as many",
                    "it reports " + endings.size(),
                    "which lock guards the list, in start and in joinAll?");
        }
    }

    private static void startAll(Scene scene, Meetings meetings, int starter) {
        while (meetings.next(starter)) {
            scene.crew().start(new Meeting(meetings, starter));
        }
    }
}
