package iomodels.echo;

import java.util.ArrayList;
import java.util.List;

/** Which clients a server has when it is stopped, and how many. */
enum Population {
    NOBODY(0),
    SILENT(30),
    IN_A_LINE(30),
    STUCK(2),
    ENDED(3),
    NOT_READING(30);

    private final int count;

    Population(int count) {
        this.count = count;
    }

    List<Guest> comes(House house) throws Exception {
        var guests = new ArrayList<Guest>();
        for (var number = 1; number <= count; number++) {
            guests.add(this == STUCK ? Beside.stuck(house) : guest(house, number));
        }
        house.settle();
        return guests;
    }

    /** Two of them. */
    List<Guest> few(House house) throws Exception {
        var guests = List.of(guest(house, 1), guest(house, 2));
        house.settle();
        return guests;
    }

    private Guest guest(House house, int number) throws Exception {
        var guest = house.guest("client " + number);
        guest.isServed(number == 1 ? "" : Beside.SERVED, "hello\n");
        switch (this) {
            case NOBODY, SILENT, STUCK -> {}
            case IN_A_LINE -> guest.sends("half-a-li");
            case ENDED -> guest.sends("bye").ends();
            case NOT_READING -> guest.sends("a-line\n".repeat(20));
        }
        return guest;
    }
}
