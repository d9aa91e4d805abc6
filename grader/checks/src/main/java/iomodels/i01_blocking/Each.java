package iomodels.i01_blocking;

import grader.spec.Trial;
import iomodels.echo.Echo;
import iomodels.echo.House;

/** C13: how many threads there are. */
final class Each {
    private static final int GUESTS = 12;
    private static final String AT_MOST = "the server has at most one platform thread more than clients have connected";

    private Each() {}

    static void judge(Trial trial, Echo.Opening opening) throws Exception {
        House.play(trial, opening, 100, house -> {
            house.settle();
            atMost(house, 1);
            for (var number = 1; number <= GUESTS; number++) {
                house.guest("client " + number).isServed("C6: any number of clients are served", "hello\n");
                house.settle();
                atMost(house, number + 1);
            }
        });
    }

    private static void atMost(House house, int most) {
        var threads = house.crew().size();
        house.require(threads <= most, AT_MOST, "it has " + threads + " instead of " + most);
    }
}
