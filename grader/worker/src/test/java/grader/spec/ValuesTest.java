package grader.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values values = new Values();

    private @Nullable Object again(@Nullable Object value) {
        return values.value(values.given(value).orElseThrow(), ValuesTest.class.getClassLoader());
    }

    @Property(tries = 200)
    void textComesBackAsItWas(@ForAll String text) {
        assertEquals(text, again(text));
    }

    @Property(tries = 100)
    void listsOfTextAndNumbersComeBack(@ForAll List<String> texts, @ForAll List<Integer> numbers) {
        var all = new ArrayList<Object>(texts);
        all.add(numbers);
        all.addAll(numbers);
        assertEquals(all, again(all));
    }

    @Test
    void everyKindOfDataComesBack() {
        var data = Arrays.asList(
                null,
                true,
                1,
                2L,
                (short) 3,
                (byte) 4,
                5.5,
                6.5f,
                ' ',
                Duration.ofNanos(-7),
                TimeUnit.DAYS,
                "",
                List.of());
        data.forEach(each -> assertEquals(each, again(each)));
        assertEquals(data, again(data));
    }

    @Test
    void aFunctionIsNoData() {
        Runnable nothing = () -> {};
        assertTrue(values.given(nothing).isEmpty());
        assertTrue(values.given(List.of(nothing)).isEmpty());
        assertTrue(values.given(Thread.currentThread()).isEmpty());
    }

    @Test
    void objectsHaveNamesInTheOrderInWhichTheyAreMet() {
        var first = new Object();
        assertEquals("o1", values.name(first));
        assertEquals("o2", values.name(new Object()));
        assertEquals("o1", values.name(first));
        assertTrue(Objects.equals(first, values.named("o1").orElseThrow()));
        var loader = ValuesTest.class.getClassLoader();
        assertThrows(IllegalArgumentException.class, () -> values.value("object o3", loader));
    }
}
