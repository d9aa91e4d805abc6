package grader.spec;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final String EXPECTED = "C9: it makes no difference";
    private static final Action GOES_WELL = () -> {};
    private static final Action BREAKS = () -> {
        throw new Broken("C2: a value comes back", "none did", "look again");
    };

    @Test
    void whatGoesWellTwiceGoesWell() {
        assertDoesNotThrow(() -> Contrast.of(EXPECTED, GOES_WELL, GOES_WELL));
    }

    @Test
    void whatBreaksWithoutItIsToldAsWhatItIs() {
        var broken = assertThrows(Broken.class, () -> Contrast.of(EXPECTED, BREAKS, BREAKS));
        assertEquals(Optional.of("C2"), broken.clause());
    }

    @Test
    void whatBreaksWithItAloneIsItsOwnMatter() {
        var broken = assertThrows(Broken.class, () -> Contrast.of(EXPECTED, GOES_WELL, BREAKS));
        assertEquals(Optional.of("C9"), broken.clause());
        assertEquals("it makes no difference", broken.witness().expected());
        assertEquals("none did", broken.witness().found());
        assertEquals("look again", broken.witness().advice());
    }
}
