package iomodels.echo;

import grader.spec.Passing;
import grader.spec.Trial;

/** C13 of servers that have one thread: those that are there, and those that were, for however short a time. */
public final class Alone {
    private static final int GUESTS = 12;
    private static final int LONGEST = 20;
    private static final String ONE = "C13: the server has one thread";

    private Alone() {}

    /** However many clients there are, and in whatever way they go. For woven classes. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        var earlier = Thread.ofVirtual().unstarted(() -> {});
        House.play(trial, opening, LONGEST, house -> {
            try (var passing = Passing.counted()) {
                house.settle();
                hasOne(house);
                for (var number = 1; number <= GUESTS; number++) {
                    house.guest("client " + number).isServed("C6: any number of clients are served", "hello\n");
                    house.settle();
                    hasOne(house);
                }
                Leaving.inEachWay(house);
                house.settle();
                var seen = passing.threadsSince(earlier).size();
                house.require(seen <= 1, ONE, seen + " have run what serves its clients");
            }
        });
    }

    private static void hasOne(House house) {
        var threads = house.crew().size();
        house.require(threads <= 1, ONE, "it has " + threads);
    }
}
