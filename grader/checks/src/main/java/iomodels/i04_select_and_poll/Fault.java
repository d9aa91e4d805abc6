package iomodels.i04_select_and_poll;

import grader.spec.Broken;
import grader.spec.Play;

/**
 * Something that the contract does not allow.
 *
 * @param clause the clause that does not allow it
 * @param because the fact of the contract
 * @param found what was seen instead
 */
record Fault(String clause, String because, String found) {
    Broken told(Play play) {
        return play.broken(clause, because, found);
    }
}
