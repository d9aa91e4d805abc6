package iomodels.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A client in a house, and what must come back to it. What breaks is told as C2 to C4. */
public final class Guest {
    private static final int SHOWN = 12;
    private static final String LINES = "C2: every line comes back on its connection, byte for byte, in order";
    private static final String STAYS = "C2: a connection stays open until its client ends it";
    private static final String SOON = "C3: a line comes back as soon as its end has come";
    private static final String WHOLE = "C3: of a line that has not ended nothing is sent";
    private static final String REST = "C4: at the end the rest comes back as it is";
    private static final String CLOSED = "C4: when all has been sent back, the client reads the end";

    private final House house;
    private final String name;
    private final Client client;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean endsOutput;

    Guest(House house, String name, Client client) {
        this.house = house;
        this.name = name;
        this.client = client;
    }

    /** The client itself. */
    public Client client() {
        return client;
    }

    /** As the story calls it. */
    public String name() {
        return name;
    }

    /** Sends these in one piece, as far as the system takes it. */
    public Guest sends(byte[] piece) {
        house.says(name + " sends " + shown(piece));
        sent.writeBytes(piece);
        client.send(piece);
        return this;
    }

    /** The same, of which the story does not tell. */
    void sendsQuietly(byte[] piece) {
        sent.writeBytes(piece);
        client.send(piece);
    }

    /** A line of its own is sent, and must come back, of which the story does not tell. */
    public void talks(String clause, String line) {
        sendsQuietly(line.getBytes(StandardCharsets.ISO_8859_1));
        isAnswered(clause);
    }

    /** All that it has sent must come back. */
    void isAnswered(String clause) {
        house.eventually(clause, this::told, () -> client.count() >= sent.size() || client.isOver());
        house.require(client.count() == sent.size(), clause, told());
    }

    /** How many bytes it has sent, or is about to. */
    int sent() {
        return sent.size();
    }

    /** The same with text. */
    public Guest sends(String piece) {
        return sends(piece.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A line of its own is sent, and must come back: as that clause when one is given. */
    public void isServed(String clause, String line) {
        sends(line);
        if (clause.isEmpty()) {
            looks();
        } else {
            house.eventually(clause, this::told, () -> client.count() >= sent.size() || client.isOver());
            house.require(Arrays.equals(client.received(), sent.toByteArray()), clause, told());
        }
    }

    /** All whole lines must come back now, and no more. */
    public void looks() {
        var whole = wholeSize();
        if (!house.comes(() -> client.count() >= whole && client.unsent() == 0 || client.isOver())) {
            sameUntilNow();
            isMissing();
        }
        house.settle();
        sameUntilNow();
        house.require(
                !client.isOver(), STAYS, name + " was found " + client.state().told() + ", " + told());
        house.require(client.count() <= whole, WHOLE, told());
    }

    /** What has come back is the beginning of what was sent. */
    void sameUntilNow() {
        var received = client.received();
        var all = sent.toByteArray();
        var at = Arrays.mismatch(received, all);
        if (at >= 0 && at < received.length) {
            var found = at < all.length
                    ? "byte " + at + " is " + shown(received[at]) + " instead of " + shown(all[at])
                    : "after " + all.length + " bytes came " + shown(received[at]);
            throw house.actors().broken(differing(at), told() + ", where " + found);
        }
    }

    private String differing(int at) {
        if (at < wholeSize() || sent.size() == wholeSize()) {
            return LINES;
        }
        return endsOutput ? REST : WHOLE;
    }

    /** A line has not come. Does it when the client has ended? */
    private void isMissing() {
        var found = told();
        client.endOutput();
        house.comes(() -> client.count() >= wholeSize() || client.isOver());
        sameUntilNow();
        throw house.actors().broken(client.count() >= wholeSize() ? SOON : LINES, found);
    }

    /** Ends what it sends. All must come back, and then the end. */
    public void ends() {
        endsOutput();
        isDone();
    }

    /** Ends what it sends. */
    public void endsOutput() {
        house.says(name + " ends what it sends");
        endsOutput = true;
        client.endOutput();
    }

    /** All must have come back, and then the end. */
    public void isDone() {
        var over = house.comes(client::isOver);
        sameUntilNow();
        if (client.state() == Client.State.ENDED || !over) {
            house.require(client.count() >= wholeSize(), LINES, told());
            house.require(client.count() >= sent.size(), REST, told());
        }
        house.require(
                client.state() == Client.State.ENDED,
                CLOSED,
                name + " was found " + client.state().told());
    }

    /** Leaves by a reset. */
    public void resets() throws IOException {
        house.says(name + " resets the connection");
        client.reset();
    }

    private int wholeSize() {
        var all = sent.toByteArray();
        var size = all.length;
        while (size > 0 && all[size - 1] != '\n') {
            size--;
        }
        return size;
    }

    String told() {
        return "of " + sent.size() + " bytes that " + name + " has sent " + client.count() + " came back";
    }

    static String shown(byte[] piece) {
        if (piece.length > SHOWN) {
            return piece.length + " bytes";
        }
        var text = new StringBuilder("\"");
        for (var one : piece) {
            text.append(shown(one));
        }
        return text.append('"').toString();
    }

    private static String shown(byte one) {
        return switch (one) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> one > ' ' && one < 127 ? String.valueOf((char) one) : String.format(Locale.ROOT, "\\x%02x", one);
        };
    }
}
