package grader.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list of what may be used. */
record Patterns(List<Pattern> patterns) {
    Patterns {
        patterns = List.copyOf(patterns);
    }

    /** One pattern a word, separated by blanks or line ends. */
    static Patterns parse(String words) {
        return of(words.strip().split("\\s+"));
    }

    static Patterns of(String... texts) {
        return new Patterns(Stream.of(texts).map(Pattern::parse).toList());
    }

    Patterns and(Patterns others) {
        var both = new ArrayList<>(patterns);
        both.addAll(others.patterns);
        return new Patterns(both);
    }

    /** Whether the list covers it. To mention a class, one member of it is enough. */
    boolean covers(Target target) {
        return switch (target) {
            case Target.OfType(String name) -> coversClass(name) || singlesOut(name);
            case Target.OfMember member -> coversMember(member);
        };
    }

    /**
     * Members singled out are all that is meant of their class, even when it is used through a subclass that is
     * covered.
     */
    private boolean coversMember(Target.OfMember member) {
        if (patterns.stream().anyMatch(pattern -> pattern.coversMember(member.className(), member.name()))) {
            return true;
        }
        return coversClass(member.className()) || (coversClass(member.owner()) && !singlesOut(member.className()));
    }

    /** Whether a class is covered as a whole. */
    boolean coversClass(String className) {
        return patterns.stream().anyMatch(pattern -> pattern.coversClass(className));
    }

    /** Whether some members of the class are covered by name. */
    boolean singlesOut(String className) {
        return patterns.stream().anyMatch(pattern -> pattern.singlesOut(className));
    }

    /** Whether a class, or a member of it, is in the list by its own name and not through its package. */
    boolean names(Target target) {
        return patterns.stream().anyMatch(pattern -> switch (pattern) {
            case Pattern.OfPackage _ -> false;
            case Pattern.OfClass named -> named.coversClass(target.className());
            case Pattern.OfMember named ->
                switch (target) {
                    case Target.OfType(String name) -> named.singlesOut(name);
                    case Target.OfMember member -> named.coversMember(member.className(), member.name());
                };
        });
    }

    /** Whether exactly that class is in the list by name. */
    boolean namesClass(String name) {
        return patterns.contains(new Pattern.OfClass(name));
    }
}
