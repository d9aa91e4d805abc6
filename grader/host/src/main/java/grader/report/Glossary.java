package grader.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Explains the kit's own words where a report first says them, in whatever language it says them. */
final class Glossary {
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "round: the threads run once, in an order that the seed makes; the same seed makes it again",
                Pattern.compile("^round \\d+ of \\d+|^第 ?\\d+"));
        WORDS.put(
                "held: the grader lets a thread stand at a line for a while, as a busy machine does, and others go"
                        + " first",
                Pattern.compile("\\bis held\\b|拦在|停在"));
        WORDS.put(
                "a line of the check: code of the grader that calls yours, between two calls",
                Pattern.compile("a line of the check|检查中的一行"));
    }

    private final Set<String> said = new HashSet<>();

    /** What is to be explained of these steps and has not been yet. */
    List<String> first(List<String> steps) {
        return WORDS.entrySet().stream()
                .filter(word -> steps.stream()
                        .anyMatch(step -> word.getValue().matcher(step.strip()).find()))
                .map(Map.Entry::getKey)
                .filter(said::add)
                .toList();
    }
}
