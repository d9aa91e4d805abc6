package processes.p04_process;

import grader.spec.Actors;
import grader.spec.Broken;
import grader.spec.Trial;

/** Process objects whose children are real JVMs. */
final class Real implements AutoCloseable {
    private static final int SHOWN = 300;

    private final Site site;
    private final Actors actors;

    Real(Trial trial, Site site) {
        this.site = site;
        actors = trial.actors();
    }

    Actors actors() {
        return actors;
    }

    /** One with a body; its arguments are one object each. */
    ChildProcess made(String name, Class<? extends Body> body, Object... arguments) {
        return actors.start(
                        "maker",
                        "new ChildProcess(launcher, a body, …)",
                        () -> new ChildProcess(site.launcher(name), body, arguments))
                .returns("C3: the arguments may be anything, null as well: a process object is made");
    }

    /** One that does so. */
    ChildProcess deeds(String name, String... deeds) {
        return made(name, processes.p04_process.peer.Deeds.class, (Object[]) deeds);
    }

    <T extends ChildProcess> T made(String what, java.util.concurrent.Callable<T> maker) {
        return actors.start("maker", what, maker).returns(Stage.MADE);
    }

    void starts(ChildProcess process) {
        starts(process, Stage.STARTS);
    }

    void starts(ChildProcess process, String because) {
        does("start()", because, process::start);
    }

    void joins(ChildProcess process) {
        does("join()", "C7: run has ended: the child ends, and join returns", process::join);
    }

    /** It has ended, and this is its code. */
    void exits(ChildProcess process, int code, String because) {
        joins(process);
        actors.start("A", "exitCode()", () -> String.valueOf(process.exitCode()))
                .returns("OptionalInt[" + code + "]", because);
    }

    void does(String what, String because, Stage.Deed deed) {
        actors.start("A", what, () -> {
                    deed.perform();
                    return Stage.DONE;
                })
                .returns(Stage.DONE, because);
    }

    /** What was expected of a child did not happen: what it complained of says most. */
    Broken broken(String because, String found, String name) {
        var errors = site.content(name + ".err");
        return actors.broken(
                because,
                found
                        + (errors.isEmpty()
                                ? ""
                                : "; its errors: " + errors.substring(0, Math.min(errors.length(), SHOWN))));
    }

    @Override
    public void close() {
        actors.close();
    }
}
