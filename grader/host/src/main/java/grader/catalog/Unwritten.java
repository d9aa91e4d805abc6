package grader.catalog;

import java.util.regex.Pattern;

/** How a stub's method says that it is still to be written: it throws its {@code TODO C3}. */
public final class Unwritten {
    private static final Pattern TODO = Pattern.compile("\\bTODO C\\d+");

    private Unwritten() {}

    /** Whether what was found, such as the text of an exception, is that. */
    public static boolean isSaidBy(String found) {
        return TODO.matcher(found).find();
    }
}
