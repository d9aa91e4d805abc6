package processes.p04_process.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import processes.p04_process.Body;
import processes.p04_process.ChildProcess;

/**
 * Says in plain ASCII what it was given: classes and contents, and which of them are one object. Its arguments: a file,
 * and whatever it is to look at.
 */
public final class Shape implements Body {
    /** A new one. */
    public Shape() {}

    @Override
    public void run(Object... arguments) throws Exception {
        var rest = new ArrayList<@Nullable Object>();
        for (var i = 1; i < arguments.length; i++) {
            rest.add(arguments[i]);
        }
        Notes.add((String) arguments[0], of(rest));
    }

    /** What these objects look like. */
    public static String of(Collection<? extends @Nullable Object> objects) {
        var seen = new IdentityHashMap<Object, Integer>();
        var text = new StringBuilder();
        objects.forEach(object -> describe(object, seen, text));
        return text.toString();
    }

    private static void describe(@Nullable Object object, Map<Object, Integer> seen, StringBuilder text) {
        if (object == null) {
            text.append(" null");
            return;
        }
        var number = seen.get(object);
        if (number != null) {
            text.append(" #").append(number);
            return;
        }
        seen.put(object, seen.size());
        switch (object) {
            case Collection<?> some -> inside(some.getClass().getSimpleName(), some, seen, text);
            case Map<?, ?> map -> {
                inside(map.getClass().getSimpleName(), map.keySet(), seen, text);
                inside("values", map.values(), seen, text);
            }
            case Object[] array -> inside("array", Arrays.asList(array), seen, text);
            case Link link -> {
                text.append(" link ").append(link.number);
                describe(link.next, seen, text);
            }
            default -> text.append(' ').append(simple(object));
        }
    }

    private static String simple(Object object) {
        return switch (object) {
            case String string -> '"' + ascii(string) + '"';
            case byte[] bytes -> "bytes " + bytes.length + " " + Arrays.hashCode(bytes);
            case ChildProcess _ -> "a process";
            default -> object.getClass().getSimpleName() + " " + object;
        };
    }

    private static void inside(String name, Collection<?> some, Map<Object, Integer> seen, StringBuilder text) {
        text.append(' ').append(name).append('[');
        some.forEach(object -> describe(object, seen, text));
        text.append(']');
    }

    private static String ascii(String string) {
        if (string.length() > 100) {
            return string.length() + " chars, hash " + string.hashCode();
        }
        var text = new StringBuilder();
        string.chars().forEach(one -> text.append(one > ' ' && one < 127 ? (char) one + "" : "\\" + one));
        return text.toString();
    }
}
