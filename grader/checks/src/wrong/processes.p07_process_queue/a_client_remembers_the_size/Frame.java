package processes.p07_process_queue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

record Frame(long call, Kind kind, byte[] body) {
    private static final byte[] NONE = {};

    enum Kind {
        PUT,
        PUT_NOW,
        GET,
        GET_NOW,
        SIZE,
        CANCEL,
        DONE,
        TAKEN,
        INSIDE,
        NOTHING,
        CLOSED
    }

    static Frame cancel(long call) {
        return new Frame(call, Kind.CANCEL, NONE);
    }

    static Frame of(long call, Ask ask) {
        return switch (ask) {
            case Ask.Put(var item, var patient) -> new Frame(call, patient ? Kind.PUT : Kind.PUT_NOW, item);
            case Ask.Get(var patient) -> new Frame(call, patient ? Kind.GET : Kind.GET_NOW, NONE);
            case Ask.Size() -> new Frame(call, Kind.SIZE, NONE);
        };
    }

    static Frame of(long call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> new Frame(call, Kind.DONE, NONE);
            case Outcome.Taken(var item) -> new Frame(call, Kind.TAKEN, item);
            case Outcome.Inside(var items) -> new Frame(call, Kind.INSIDE, bytes(items));
            case Outcome.Nothing() -> new Frame(call, Kind.NOTHING, NONE);
            case Outcome.Closed() -> new Frame(call, Kind.CLOSED, NONE);
        };
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    Ask ask() throws IOException {
        return switch (kind) {
            case PUT -> new Ask.Put(body, true);
            case PUT_NOW -> new Ask.Put(body, false);
            case GET -> new Ask.Get(true);
            case GET_NOW -> new Ask.Get(false);
            case SIZE -> new Ask.Size();
            case CANCEL, DONE, TAKEN, INSIDE, NOTHING, CLOSED -> throw new IOException(kind + " is no call");
        };
    }

    Outcome outcome() throws IOException {
        return switch (kind) {
            case DONE -> new Outcome.Done();
            case TAKEN -> new Outcome.Taken(body);
            case INSIDE -> new Outcome.Inside(ByteBuffer.wrap(body).getInt());
            case NOTHING -> new Outcome.Nothing();
            case CLOSED -> new Outcome.Closed();
            case PUT, PUT_NOW, GET, GET_NOW, SIZE, CANCEL -> throw new IOException(kind + " is no answer");
        };
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(call);
        out.writeByte(kind.ordinal());
        out.writeInt(body.length);
        out.write(body);
    }

    static Frame read(DataInputStream in) throws IOException {
        var call = in.readLong();
        var kind = in.readUnsignedByte();
        var length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > ProcessQueue.MAX_LENGTH) {
            throw new IOException("no frame: kind " + kind + ", " + length + " bytes");
        }
        var body = new byte[length];
        in.readFully(body);
        return new Frame(call, Kind.values()[kind], body);
    }
}
