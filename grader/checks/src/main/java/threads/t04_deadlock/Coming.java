package threads.t04_deadlock;

import grader.spec.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call that concerns an account, alone or with another one of which nobody else knows. */
enum Coming {
    TRANSFER_FROM,
    TRANSFER_TO,
    TRANSFER_TO_ITSELF,
    TOTAL_OF_ONE,
    TOTAL_OF_BOTH;

    private static final long CENTS = 2;

    /** What it returns: a transfer whether the cents are there, a total the sum. */
    Object answer(long balance, long ofOther) {
        return switch (this) {
            case TRANSFER_FROM, TRANSFER_TO_ITSELF -> balance >= CENTS;
            case TRANSFER_TO -> ofOther >= CENTS;
            case TOTAL_OF_ONE -> balance;
            case TOTAL_OF_BOTH -> balance + ofOther;
        };
    }

    /** Begins it on the actor; what it returns comes with the interrupt status of then. */
    Call<Waiting.Outcome> begin(Scene scene, String actor, Account account, Account other) {
        return switch (this) {
            case TRANSFER_FROM -> transfer(scene, actor, account, other);
            case TRANSFER_TO -> transfer(scene, actor, other, account);
            case TRANSFER_TO_ITSELF -> transfer(scene, actor, account, account);
            case TOTAL_OF_ONE -> total(scene, actor, Set.of(account));
            case TOTAL_OF_BOTH -> total(scene, actor, new LinkedHashSet<>(List.of(other, account)));
        };
    }

    private static Call<Waiting.Outcome> transfer(Scene scene, String actor, Account from, Account to) {
        return scene.actors().start(actor, Scene.told(from, to, CENTS), Waiting.Outcome.of(false, () -> scene.bank()
                .transfer(from, to, CENTS)));
    }

    private static Call<Waiting.Outcome> total(Scene scene, String actor, Set<Account> accounts) {
        return scene.actors().start(actor, "total(" + accounts + ")", Waiting.Outcome.of(false, () -> scene.bank()
                .total(accounts)));
    }
}
