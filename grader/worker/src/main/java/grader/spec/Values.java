package grader.spec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of calls as text: numbers, text, durations, constants, lists of such, and the submission's own objects by
 * names that are given as they are first met. Guarded by who uses it.
 */
final class Values {
    private static final String NULL = "null";
    private static final String OBJECT = "object ";
    private static final String OTHER = "a ";

    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<String, Object> objects = new TreeMap<>();

    /** The name of an object of the submission; given now when it has none. */
    String name(Object object) {
        return names.computeIfAbsent(object, met -> {
            var name = "o" + (names.size() + 1);
            objects.put(name, met);
            return name;
        });
    }

    boolean isKnown(Object object) {
        return names.containsKey(object);
    }

    /** The object of that name; empty when none has been met. */
    Optional<Object> named(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /** What a call was given, if it is data or an object that was met; a function of the check's own is neither. */
    Optional<String> given(@Nullable Object value) {
        var text = written(value);
        var known = value == null || !Foreign.is(value) || value instanceof Enum<?> || isKnown(value);
        return known && !text.contains(OTHER) ? Optional.of(text) : Optional.empty();
    }

    /** What a call came to: of what is no data, what kind of thing it is. */
    String written(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Boolean truth -> "boolean " + truth;
            case Integer number -> "int " + number;
            case Long number -> "long " + number;
            case Short number -> "short " + number;
            case Byte number -> "byte " + number;
            case Double number -> "double " + number;
            case Float number -> "float " + number;
            case Character character -> "char " + (int) character;
            case String text -> "text " + escaped(text);
            case Duration time -> "duration " + time;
            case Enum<?> constant -> "constant " + constant.getDeclaringClass().getName() + " " + constant.name();
            case Collection<?> list when isOfJdk(list) -> list(list);
            default ->
                Foreign.is(value)
                        ? OBJECT + name(value)
                        : OTHER + escaped(value.getClass().getSimpleName());
        };
    }

    private String list(Collection<?> list) {
        var parts = new StringJoiner(",", "[", "]");
        for (var part : list.toArray()) {
            parts.add(written(part));
        }
        return parts.toString();
    }

    /** What it holds is then given by the JDK's own code, which ends. */
    private static boolean isOfJdk(Collection<?> list) {
        return list instanceof List
                && !Foreign.is(list)
                && list.getClass().getModule().getName() != null;
    }

    /** Without what tells fields and parts from each other. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(character -> {
            if (character <= ' ' || "%,[]".indexOf(character) >= 0) {
                escaped.append('%').append((char) ('\u0100' + character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }

    private static String plain(String escaped) {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.length(); i++) {
            var isEscape = escaped.charAt(i) == '%' && i + 1 < escaped.length();
            text.append(isEscape ? (char) (escaped.charAt(++i) - '\u0100') : escaped.charAt(i));
        }
        return text.toString();
    }

    /**
     * The value of such a text.
     *
     * @param loader has the submission's constants
     * @throws IllegalArgumentException when it is none, or an object that has not been met
     */
    @Nullable
    Object value(String text, ClassLoader loader) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return list(text.substring(1, text.length() - 1), loader);
        }
        var words = text.split(" ", 3);
        var rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case NULL -> null;
            case "boolean" -> Boolean.valueOf(rest);
            case "int" -> Integer.valueOf(rest);
            case "long" -> Long.valueOf(rest);
            case "short" -> Short.valueOf(rest);
            case "byte" -> Byte.valueOf(rest);
            case "double" -> Double.valueOf(rest);
            case "float" -> Float.valueOf(rest);
            case "char" -> (char) Integer.parseInt(rest);
            case "text" -> plain(rest);
            case "duration" -> Duration.parse(rest);
            case "constant" -> constant(rest, words[2], loader);
            case "object" ->
                named(rest).orElseThrow(() -> new IllegalArgumentException("no step has made the object " + rest));
            default -> throw new IllegalArgumentException("no value is written so: " + text);
        };
    }

    private List<@Nullable Object> list(String parts, ClassLoader loader) {
        var list = new ArrayList<@Nullable Object>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i <= parts.length(); i++) {
            var end = i == parts.length() || parts.charAt(i) == ',' && depth == 0;
            if (end && i > begin) {
                list.add(value(parts.substring(begin, i), loader));
            }
            if (end) {
                begin = i + 1;
            } else {
                depth += parts.charAt(i) == '[' ? 1 : parts.charAt(i) == ']' ? -1 : 0;
            }
        }
        return Collections.unmodifiableList(list);
    }

    private static Object constant(String type, String name, ClassLoader loader) {
        try {
            for (var constant : Class.forName(type, true, loader).getEnumConstants()) {
                if (constant instanceof Enum<?> known && known.name().equals(name)) {
                    return constant;
                }
            }
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalArgumentException("there is no " + type, missing);
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }
}
