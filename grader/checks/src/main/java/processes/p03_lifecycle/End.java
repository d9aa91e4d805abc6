package processes.p03_lifecycle;

import grader.spec.Call;

/** What a start may meet. */
enum End {
    CLOSE("C14", "C13"),
    JVM("C15", "C15");

    private final String clause;
    private final String waits;

    /** @param waits the clause that says whom it waits for */
    End(String clause, String waits) {
        this.clause = clause;
        this.waits = waits;
    }

    String clause() {
        return clause;
    }

    String waits() {
        return waits;
    }

    Call<String> begins(Stage stage, String actor) {
        return switch (this) {
            case CLOSE -> stage.closes(actor);
            case JVM -> stage.actors().start(actor, "the JVM begins to end", () -> comes(stage));
        };
    }

    /** It comes on the calling thread. */
    String comes(Stage stage) {
        return switch (this) {
            case CLOSE -> Stage.closed(stage.supervisor());
            case JVM -> {
                stage.exit().comes();
                yield Stage.DONE;
            }
        };
    }
}
