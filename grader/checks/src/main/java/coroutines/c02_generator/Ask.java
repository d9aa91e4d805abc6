package coroutines.c02_generator;

/** A call of a generator in a script. */
enum Ask {
    NEXT,
    SEND,
    SEND_NULL,
    CLOSE;

    /** Calls it; what it returned. */
    String of(Generator<String, String> generator, String sent) {
        return switch (this) {
            case NEXT -> generator.next();
            case SEND -> generator.send(sent);
            case SEND_NULL -> generator.send(null);
            case CLOSE -> {
                generator.close();
                yield "quietly";
            }
        };
    }

    /** As the student reads it. */
    String told(String sent) {
        return switch (this) {
            case NEXT -> "next()";
            case SEND -> "send(\"" + sent + "\")";
            case SEND_NULL -> "send(null)";
            case CLOSE -> "close()";
        };
    }
}
