package iomodels.echo;

import grader.spec.Trial;

/** C13 of servers that have one thread. */
public final class Alone {
    private static final int GUESTS = 12;
    private static final String ONE = "C13: the server has one thread";

    private Alone() {}

    /** However many clients there are. */
    public static void judge(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, house -> {
            house.settle();
            hasOne(house);
            for (var number = 1; number <= GUESTS; number++) {
                house.guest("client " + number).isServed("C6: any number of clients are served", "hello\n");
                house.settle();
                hasOne(house);
            }
        });
    }

    private static void hasOne(House house) {
        var threads = house.crew().size();
        house.require(threads <= 1, ONE, "it has " + threads);
    }
}
