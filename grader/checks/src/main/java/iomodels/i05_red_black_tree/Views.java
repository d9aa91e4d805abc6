package iomodels.i05_red_black_tree;

import iomodels.i05_red_black_tree.Subject.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is in a tree, seen in three ways: by {@code find}, by {@code walk}, by looking from the root. Which of them are
 * wrong together tells whose fault it is.
 */
final class Views {
    /** So much more than the map has says enough. */
    private static final int TOO_MUCH = 3;

    private static final int DEEPEST = 3_000;
    private static final List<Integer> STRANGERS = List.of(-401, 38, 1_000_001, 7_000_000);
    private static final String OTHERS_STAY = "all other keys stay in the tree, each with its value";

    private final Subject subject;

    Views(Subject subject) {
        this.subject = subject;
    }

    /** A way to see. */
    enum View {
        FIND,
        WALK,
        LOOK
    }

    /** A visitor's way out of a walk that has no end. */
    private static final class Enough extends Error {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The tree holds what the map holds.
     *
     * @param views the ways in which it is looked at; if one sees something wrong, the others are asked as well
     * @param clause the clause that promises what the last call does to the tree
     */
    void check(Set<View> views, String clause, String because) {
        for (var view : views) {
            if (wrong(view).isPresent()) {
                diagnose(clause, because);
            }
            if (subject.model.size() > 1) {
                subject.play.meets(clause(view));
            }
        }
    }

    /** All that was not touched stays. */
    void check(Set<View> views, String clause) {
        check(views, clause, OTHERS_STAY);
    }

    private static String clause(View view) {
        return switch (view) {
            case FIND -> "C3";
            case WALK -> "C5";
            case LOOK -> "C7";
        };
    }

    private void diagnose(String clause, String because) {
        var play = subject.play;
        var nodes = new ArrayList<Entry>();
        var looked = wrongLook(nodes);
        var found = wrongFind();
        var visited = new ArrayList<Entry>();
        var walked = wrongWalk(visited);
        if (looked.isPresent() && !holdsTheSame(nodes) && found.isPresent()) {
            throw play.broken(clause, because, found.get());
        }
        if (looked.isPresent() && nodes.size() > subject.model.size() && nodes.equals(visited)) {
            throw play.broken(clause, because, looked.get()); // there is too much, and two views show the same
        }
        if (looked.isPresent()) {
            throw play.broken("C7", "root shows a search tree of all keys, each with its value", looked.get());
        }
        if (found.isPresent()) {
            throw play.broken("C3", "find returns the value of a key in the tree, else empty", found.get());
        }
        throw play.broken(
                "C5",
                "walk visits each key once, in order, with its value",
                walked.orElse("it differs from look to look"));
    }

    /** In whatever order. */
    private boolean holdsTheSame(List<Entry> nodes) {
        var keys = new HashSet<Integer>();
        for (var entry : subject.model.values()) {
            keys.add(System.identityHashCode(entry.key()) * 31 + entry.value().hashCode());
        }
        for (var entry : nodes) {
            keys.remove(System.identityHashCode(entry.key()) * 31 + Objects.hashCode(entry.value()));
        }
        return keys.isEmpty() && nodes.size() == subject.model.size();
    }

    private Optional<String> wrong(View view) {
        return switch (view) {
            case FIND -> wrongFind();
            case WALK -> wrongWalk(new ArrayList<>());
            case LOOK -> wrongLook(new ArrayList<>());
        };
    }

    private Optional<String> wrongFind() {
        return subject.play.looks("C3", "find returns", subject.told("find of every key"), () -> {
            for (var expected : subject.model.entrySet()) {
                var wrong = wrongFind(
                        expected.getKey(), Optional.of(expected.getValue().value()));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return STRANGERS.stream()
                    .flatMap(stranger -> wrongFind(stranger, Optional.empty()).stream())
                    .findFirst();
        });
    }

    private Optional<String> wrongFind(int number, Optional<String> expected) {
        subject.order.begin();
        var found = subject.tree.find(subject.kind.key(number));
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of(subject.told("find", number) + " returns " + found + " instead of " + expected);
    }

    private Optional<String> wrongWalk(List<Entry> visited) {
        subject.play.looks("C5", "walk comes to its end", subject.told("walk"), () -> {
            try {
                subject.tree.walk((key, value) -> {
                    visited.add(new Entry(key, value));
                    if (visited.size() > subject.model.size() + TOO_MUCH) {
                        throw new Enough();
                    }
                });
            } catch (Enough _) {
                // what was visited says it all
            }
            return visited.size();
        });
        return differs("walk visits ", visited);
    }

    private Optional<String> wrongLook(List<Entry> nodes) {
        return subject.play.looks("C7", "root and its nodes can be looked at", subject.told("root"), () -> {
            collect(subject.tree.root(), nodes, 0);
            return differs("the nodes in order are ", nodes);
        });
    }

    private void collect(Optional<? extends Node<Object, String>> subtree, List<Entry> nodes, int depth) {
        if (subtree.isPresent() && depth < DEEPEST && nodes.size() <= subject.model.size() + TOO_MUCH) {
            var node = subtree.get();
            collect(node.left(), nodes, depth + 1);
            nodes.add(new Entry(node.key(), node.value()));
            collect(node.right(), nodes, depth + 1);
        }
    }

    private Optional<String> differs(String how, List<Entry> seen) {
        var expected = List.copyOf(subject.model.values());
        for (var i = 0; i < Math.max(expected.size(), seen.size()); i++) {
            if (i >= seen.size()
                    || i >= expected.size()
                    || !expected.get(i).is(seen.get(i).key(), seen.get(i).value())) {
                return Optional.of(how + part(seen, i) + " instead of " + part(expected, i));
            }
        }
        return Optional.empty();
    }

    /** From shortly before a place on. */
    private static String part(List<Entry> entries, int at) {
        var from = Math.max(0, at - 2);
        return (from > 0 ? "… " : "")
                + entries.subList(Math.min(from, entries.size()), Math.min(at + 3, entries.size()));
    }
}
