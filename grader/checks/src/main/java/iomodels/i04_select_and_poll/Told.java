package iomodels.i04_select_and_poll;

import grader.spec.Play;
import iomodels.i04_select_and_poll.Script.Visit;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the story tells a call and its kernel. */
record Told(Play play, Visit visit) {
    private static final int MOST_TOLD = 12;

    void begin(boolean several) {
        var world = visit.world();
        if (several) {
            play.says("multiplexer " + visit.multiplexer() + ":");
        }
        var shown = new TreeMap<>(world.bits())
                .entrySet().stream()
                        .filter(entry -> entry.getKey() != Handed.STRANGER)
                        .limit(MOST_TOLD)
                        .map(entry -> entry.getKey() + ": " + Bits.named(entry.getValue()))
                        .collect(Collectors.joining(", "));
        play.says("open descriptors: " + (shown.isEmpty() ? "-" : shown));
        if (!world.naps().isEmpty()) {
            play.says("sleeps that are interrupted, in thousandths: "
                    + world.naps().stream().map(Told::nap).collect(Collectors.joining(", ")));
        }
        for (var glitch : world.glitches()) {
            play.says("after " + glitch.look() + " looks descriptor " + glitch.descriptor() + " shows "
                    + Bits.named(glitch.bits()));
        }
        world.failure()
                .ifPresent(failure -> play.says((failure.inSleep() ? "sleep" : "look") + " number " + failure.turn()
                        + " throws " + failure.thrown().getClass().getSimpleName()));
        play.says(visit.request().toString());
    }

    private static String nap(World.Nap nap) {
        return nap.permille() + (nap.happens() ? " → " + nap.descriptor() + ": " + Bits.named(nap.bits()) : "");
    }
}
