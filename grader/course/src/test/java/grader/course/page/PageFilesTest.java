package grader.course.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import grader.text.Bundles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies beside the classes of the pages: texts and colours. */
class PageFilesTest {
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");
    private static final Pattern HOT = Pattern.compile("--hot: (\\d+), (\\d+), (\\d+)");
    private static final Pattern LEVEL =
            Pattern.compile("\\.h(\\d+) \\{ background: rgba\\(var\\(--hot\\), (\\.\\d+)\\)");
    private static final double ENOUGH = 4.5;

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            var texts = new ArrayList<String>();
            for (var file : all.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void everyTextIsThereInChineseAndNoneIsLeftOver() throws IOException {
        var translated = Bundles.parse(Words.bytes("zh.json"));
        var said = new TreeSet<String>();
        var constants = new TreeSet<String>();
        for (var folder : List.of("src/main/jte", "src/main/java/grader/course/page")) {
            for (var text : files(folder)) {
                SAID.matcher(text).results().forEach(each -> said.add(each.group(1)));
                CONSTANT.matcher(text).results().forEach(each -> constants.add(each.group(1)));
            }
        }
        assertTrue(said.size() > 60, "only " + said.size() + " texts were found");
        constants.addAll(said);
        said.removeAll(translated.keySet());
        assertEquals(List.of(), List.copyOf(said), "missing in zh.json");
        var leftOver = new TreeSet<>(translated.keySet());
        leftOver.removeAll(constants);
        assertEquals(List.of(), List.copyOf(leftOver), "nothing says this");
        translated.forEach((english, chinese) -> assertEquals(places(english), places(chinese), english));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(each -> each.group()).sorted().toList();
    }

    @Test
    void everyTextCanBeReadOnItsGroundInLightAndDark() {
        var css = new String(Words.bytes("page.css"), StandardCharsets.UTF_8);
        var dark = css.indexOf("prefers-color-scheme: dark");
        var print = css.indexOf("@media print");
        for (var scheme : List.of(css.substring(0, dark), css.substring(dark, css.indexOf("* {")))) {
            var colours = colours(scheme);
            assertTrue(colours.size() > 12, "only " + colours.keySet());
            for (var ground : List.of("paper", "sheet", "code")) {
                for (var ink : List.of("ink", "quiet", "accent", "bad", "good", "note")) {
                    readable(colours, ink, ground);
                }
            }
            readable(colours, "bad", "bad-soft");
            readable(colours, "ink", "bad-soft");
            readable(colours, "quiet", "bad-soft");
            readable(colours, "ink", "note-soft");
            heat(css, scheme, colours);
        }
        colours(css.substring(print)).forEach((name, colour) -> {
            if (List.of("quiet", "bad", "good", "note", "ink", "accent").contains(name)) {
                assertTrue(contrast(colour, new double[] {255, 255, 255}) >= ENOUGH, name);
            }
        });
    }

    private static void heat(String css, String scheme, Map<String, double[]> colours) {
        var found = HOT.matcher(scheme);
        assertTrue(found.find());
        var levels = LEVEL.matcher(css).results().toList();
        assertEquals(10, levels.size());
        for (var level : levels) {
            var share = Double.parseDouble(level.group(2));
            var paper = colours.getOrDefault("paper", new double[3]);
            var ground = new double[3];
            for (var i = 0; i < ground.length; i++) {
                ground[i] = share * Integer.parseInt(found.group(i + 1)) + (1 - share) * paper[i];
            }
            var contrast = contrast(colours.getOrDefault("ink", ground), ground);
            assertTrue(contrast >= ENOUGH, "h" + level.group(1) + ": " + contrast);
        }
    }

    private static void readable(Map<String, double[]> colours, String ink, String ground) {
        var none = new double[3];
        var contrast = contrast(colours.getOrDefault(ink, none), colours.getOrDefault(ground, none));
        assertTrue(contrast >= ENOUGH, ink + " on " + ground + ": " + contrast);
    }

    private static Map<String, double[]> colours(String css) {
        var colours = new HashMap<String, double[]>();
        COLOUR.matcher(css).results().forEach(each -> {
            var rgb = Integer.parseInt(each.group(2), 16);
            colours.put(each.group(1), new double[] {rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff});
        });
        return colours;
    }

    /** As WCAG defines it. */
    private static double contrast(double[] one, double[] other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var part = rgb[i] / 255;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
