package processes.p09_pipe;

import grader.spec.Scripts;
import grader.spec.Trial;
import java.util.List;

/** Which scenes and scripts a clause is judged by, over streams in memory. */
final class Plays {
    private Plays() {}

    static void whole(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C1", Mail.any(), 60, (play, mail) -> new Carriage(bench, play).whole(mail));
        Scripts.once(trial, (play, _) -> new Carriage(bench, play).ofAnyLength());
        Scripts.once(trial, (play, _) -> new Carriage(bench, play).ofAnyByte());
        Scripts.once(trial, (play, _) -> new Carriage(bench, play).ofItsOwnKind());
        trial.scene(new Throng(trial, bench)::besideAnotherPipe);
        Script.play(trial, bench, 30);
    }

    static void inPieces(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C2", Mail.any(), 60, (play, mail) -> new Carriage(bench, play).inPieces(mail));
        trial.scene(new BothWays(trial, bench)::areWaitedForInTheMiddle);
    }

    static void sending(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C3", Mail.any(), 30, (play, mail) -> new Sending(bench, play).keepsNothingBack(mail));
        trial.scene(new Crowd(trial, bench)::flushesForItself);
        PipeLaws.sending(trial, bench).progress();
        PipeLaws.sending(trial, bench).closed();
    }

    static void arrays(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C4", Mail.any(), 30, (play, mail) -> new Sending(bench, play).leavesTheArrayAlone(mail));
        for (var length : List.of(70_000, 200_000, PipeEnd.MAX_LENGTH)) {
            var mail = Mail.of(List.of(new Letter(length, Letter.Content.COUNTING)));
            Scripts.once(trial, (play, _) -> new Sending(bench, play).leavesTheArrayAlone(mail));
        }
        trial.scene(new BothWays(trial, bench)::areSentAsTheyWere);
    }

    static void waiting(Trial trial, Bench bench) throws Exception {
        var laws = PipeLaws.receiving(trial, bench);
        laws.progress();
        laws.closed();
        laws.wakeUps();
        laws.rest();
        PipeLaws.sending(trial, bench).wakeUps();
        var ways = new BothWays(trial, bench);
        trial.scene(new Unread(trial, bench)::areReadByReceiversAlone);
        trial.scene(ways::areWaitedForInTheMiddle);
        trial.scene(ways::areWaitedForAtRest);
        Scripts.once(trial, (play, _) -> new Refusals(bench, play).toTouch());
    }

    static void end(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C6", Mail.small(), 15, (play, mail) -> new Cuts(bench, play).everywhere(mail));
        Scripts.once(trial, (play, _) -> new Cuts(bench, play).leaveTheOtherDirection());
        trial.scene(new Behind(trial, bench)::allHearTheEnd);
    }

    static void accident(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C7", Mail.small(), 15, (play, mail) -> new Cuts(bench, play).everywhere(mail));
        for (var length : new int[] {127, 128, 255, 256, 300, 40_000, 70_000, 200_000}) {
            Scripts.once(trial, (play, _) -> new Cuts(bench, play).ofLongMessages(length));
        }
        trial.scene(new Behind(trial, bench)::allMeetTheAccident);
    }

    static void senders(Trial trial, Bench bench) throws Exception {
        var crowd = new Crowd(trial, bench);
        trial.scene(crowd::sendsIntoAFullStream);
        trial.scene(crowd::sendsInSteps);
        trial.scene(new Throng(trial, bench)::sendsLongMessages);
        trial.scene(new Races(trial, bench)::toSend);
    }

    static void receivers(Trial trial, Bench bench) throws Exception {
        var crowd = new Crowd(trial, bench);
        trial.scene(crowd::receivesWhatComesInPieces);
        trial.scene(crowd::receivesInSteps);
        trial.scene(new Throng(trial, bench)::receivesLongMessages);
        trial.scene(new Races(trial, bench)::toReceive);
    }

    static void bothWays(Trial trial, Bench bench) throws Exception {
        var ways = new BothWays(trial, bench);
        trial.scene(ways::areOpenThoughOneIsFull);
        trial.scene(ways::areOpenThoughOneIsSilent);
        trial.scene(ways::areUsedAtOnce);
        trial.scene(ways::areNobodyElsesBusiness);
    }

    static void close(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C11", Mail.any(), 20, (play, mail) -> new Ends(bench, play).loseNothing(mail));
        for (var kind : Failing.Kind.values()) {
            Scripts.once(trial, (play, _) -> new Ends(bench, play).closeBothThoughOneFails(kind));
        }
        var closing = new Closing(trial, bench);
        trial.scene(closing::cutsNobodyOff);
        trial.scene(closing::letsReceiversGo);
        trial.scene(closing::meetsSenders);
        trial.scene(closing::meetsItself);
    }

    static void closed(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C12", Mail.any(), 10, (play, mail) -> new Ends(bench, play).loseNothing(mail));
        Scripts.once(trial, (play, _) -> new Ends(bench, play).sayThatTheyAreClosed());
        var closing = new Closing(trial, bench);
        trial.scene(closing::letsReceiversGo);
        trial.scene(closing::meetsReceivers);
        trial.scene(closing::meetsSenders);
        trial.scene(new Races(trial, bench)::toClose);
    }

    static void failures(Trial trial, Bench bench) throws Exception {
        Scripts.check(trial, "C13", Failing.any(), 60, (play, failing) -> new Failing(bench, play).toRead(failing));
        Scripts.check(trial, "C13", Failing.any(), 60, (play, failing) -> new Failing(bench, play).toWrite(failing));
        Scripts.check(trial, "C13", Failing.any(), 15, (play, failing) -> new Failing(bench, play).toFlush(failing));
        trial.scene(new Behind(trial, bench)::allMeetTheFailure);
        trial.scene(new Behind(trial, bench)::allHearThatNobodyReads);
    }

    static void refusals(Trial trial, Bench bench) throws Exception {
        Scripts.once(trial, (play, _) -> new Refusals(bench, play).ofMessages());
        Scripts.once(trial, (play, _) -> new Refusals(bench, play).ofStreams());
    }

    static void interrupts(Trial trial, Bench bench) throws Exception {
        trial.scene(new Behind(trial, bench)::noneIsInterrupted);
        trial.scene(new Statuses(trial, bench)::stay);
        Script.play(trial, bench, 12);
    }

    static void cost(Trial trial, Bench bench) throws Exception {
        Scripts.once(trial, (play, _) -> new Sending(bench, play).takesFewCalls());
    }
}
