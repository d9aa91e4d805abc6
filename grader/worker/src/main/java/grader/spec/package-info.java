/**
 * The words that checks are written in. An author needs these; everything else here is machinery behind them.
 *
 * <table>
 * <caption>The author's words</caption>
 * <tr><th>word</th><th>what it is</th><th>what it waits for</th></tr>
 * <tr><td>{@link grader.spec.Exercise}</td><td>the manifest, on the checks class</td><td></td></tr>
 * <tr><td>{@link grader.spec.Clause}</td><td>marks a check: its clause and points</td><td></td></tr>
 * <tr><td>{@link grader.spec.Trial}</td><td>one run of one check: seed, instruments, scenes</td><td></td></tr>
 * <tr><td>{@link grader.spec.Actors}</td><td>threads that obey one command at a time</td>
 *     <td>nothing, until a {@code Call} is asked</td></tr>
 * <tr><td>{@link grader.spec.Call}</td><td>a command that was told: {@code returns}, {@code fails}, {@code waits}</td>
 *     <td>what must happen: with long patience; {@code waits}: until nobody moves any more</td></tr>
 * <tr><td>{@link grader.spec.Waiting}, {@link grader.spec.Laws}</td><td>a call that can block, described once, and the
 *     laws that every such call owes</td><td>each scene as its calls do</td></tr>
 * <tr><td>{@link grader.spec.Additions}</td><td>scripts with steps that are one clause's own matter, and whose
 *     matter it is when one breaks</td><td>each script as its calls do</td></tr>
 * <tr><td>{@link grader.spec.Contrast}</td><td>a scene without and with what must make no difference</td>
 *     <td>as its scenes do</td></tr>
 * <tr><td>{@link grader.spec.Overtaken}</td><td>a call held at each of its points, while others overtake it</td>
 *     <td>until it is held, waits or has ended</td></tr>
 * <tr><td>{@link grader.spec.LateHelpers}</td><td>a call whose helper threads come late: what it promises is there
 *     without them</td><td>until it waits or has ended</td></tr>
 * <tr><td>{@link grader.spec.Passing}</td><td>which threads the submission has, and how many points they pass</td>
 *     <td>nothing</td></tr>
 * <tr><td>{@link grader.spec.HeldThread}</td><td>a thread of the submission held at one of its points</td>
 *     <td>nothing</td></tr>
 * <tr><td>{@link grader.spec.Nap}</td><td>how long a call sleeps, as it has told the system</td><td>nothing</td></tr>
 * <tr><td>{@link grader.spec.LateWaiters}</td><td>a row of calls in one command, of which those who wait hear when it
 *     has ended</td><td>until it waits or has ended</td></tr>
 * <tr><td>{@link grader.spec.Round}</td><td>a round of stress under a seeded schedule</td>
 *     <td>until all its threads have ended</td></tr>
 * <tr><td>{@link grader.spec.Plain}</td><td>a variable of the check that only the submission can protect</td>
 *     <td></td></tr>
 * <tr><td>{@link grader.spec.OneByOne}</td><td>a round whose threads take turns that only the submission orders</td>
 *     <td>as the round does</td></tr>
 * <tr><td>{@link grader.spec.Broken}, {@link grader.spec.Undecided}</td><td>how a check says no, and that the machine
 *     does not let us tell</td><td></td></tr>
 * </table>
 *
 * <p><b>An expectation names its clause.</b> A text may begin with the clause that it comes from; without one it is the
 * check's own. What breaks is told as that clause, whichever check met it; a scene that breaks another clause says
 * nothing, and the check goes on with the next:
 *
 * <pre>{@code
 * @Clause(value = "C2", points = 1)
 * public void aHeldMutexMakesOthersWait(Trial trial) throws Exception {
 *     trial.scene(() -> {
 *         try (var actors = trial.actors()) {
 *             var mutex = new Mutex();
 *             actors.start("A", "acquire()", () -> enter(mutex)).returns("C1: the mutex is free: acquire() returns");
 *             actors.start("B", "acquire()", () -> enter(mutex)).waits("the mutex is held: B waits");
 *         }
 *     });
 *     trial.forAll(MutexScript.steps(), 60, steps -> MutexScript.play(trial, steps));
 * }
 * }</pre>
 *
 * <p><b>Calls that can block</b> are described once, and the laws play every scene:
 *
 * <pre>{@code
 * new Laws<>(trial, WAITING).interrupts();   // or progress, closed, timeOuts, wakeUps, rest
 * }</pre>
 *
 * <p><b>Check-then-act</b> is found without luck: the call is held at its first point, its second …, on fresh objects:
 *
 * <pre>{@code
 * Overtaken.atEachPoint(16, point -> {
 *     try (var actors = trial.actors()) {
 *         var mutex = new Mutex();
 *         var first = Overtaken.start(actors, point, "A", "acquire()", () -> enter(mutex));
 *         var second = actors.start("B", "acquire()", () -> enter(mutex));
 *         actors.settle();
 *         actors.atMostOneReturns(List.of(first.goesOn(), second), "one of A and B has it, the other one waits");
 *         return first.wasHeld();
 *     }
 * });
 * }</pre>
 *
 * <p><b>Races</b> are looked for in many small rounds; the history may be held against a sequential model:
 *
 * <pre>{@code
 * trial.stress(100, round -> {
 *     var queue = new FifoQueue<Integer>(2);
 *     round.thread("T1", () -> round.call("put", List.of(1), () -> put(queue, 1)));
 *     round.thread("T2", () -> round.call("take", () -> queue.take()));
 *     round.withoutWakeUps().run("C1: whoever waits goes on in the end");
 *     round.requireLinearizable(MODEL, "C3: items come out in the order in which they went in", "");
 * });
 * }</pre>
 *
 * In two of six kinds of rounds waiting threads get spurious wake-ups, which Java allows at any time; a submission that
 * cannot bear them then breaks in any scene. {@link grader.spec.Round#withoutWakeUps()} leaves them out where they are
 * another clause's matter; what a mistake loses by such luck alone stands in its header as {@code // may lose: C1}.
 *
 * <p><b>Visibility</b> is what this processor hides: a flag without {@code volatile}, a getter without the lock. Where
 * a contract promises that one thread sees what another one has done, {@link grader.spec.Round#withStaleReads()} lets
 * plain reads of the submission give what the memory model allows. The check's own latches order nothing there, nor
 * does that a call has returned; so what the threads share is made before {@code run()}:
 *
 * <pre>{@code
 * trial.stress(60, round -> {
 *     var event = new Event();
 *     new OneByOne(round)
 *             .then("T1", event::set)
 *             .then("T2", () -> round.require(
 *                     event.isSet(), "C1: set() has returned: isSet() is true for T2", "it is false", ""))
 *             .run("C1: both calls return");
 * });
 * }</pre>
 */
@NullMarked
package grader.spec;

import org.jspecify.annotations.NullMarked;
