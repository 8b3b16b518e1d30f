package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3 and 1.4.11, computed from the stylesheet's own colours in both themes. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    private static final Map<String, String> LIGHT = new HashMap<>();
    private static final Map<String, String> DARK = new HashMap<>();

    @BeforeAll
    static void readStylesheet() throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream("patchbay.css")) {
            String css =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int dark = css.indexOf("@media (prefers-color-scheme: dark)");
            collect(css.substring(0, dark), LIGHT);
            collect(css.substring(dark), DARK);
        }
        assertThat(DARK.keySet()).isEqualTo(LIGHT.keySet());
    }

    private static void collect(String css, Map<String, String> colours) {
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, bg, 7",
        "ink, surface, 7",
        "ink, sunken, 7",
        "ink, fail-bg, 7",
        "ink, warn-bg, 7",
        "ink, ok-bg, 7",
        "muted, bg, 4.5",
        "muted, surface, 4.5",
        "muted, sunken, 4.5",
        "accent, bg, 4.5",
        "accent, surface, 4.5",
        "accent, sunken, 4.5",
        "accent-strong, surface, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "ok, surface, 4.5",
        "ok, bg, 4.5",
        "ok, ok-bg, 4.5",
        "muted, fail-bg, 4.5",
        "fail, sunken, 4.5",
        "fail, surface, 4.5",
        "fail, bg, 4.5",
        "fail, fail-bg, 4.5",
        "warn, surface, 4.5",
        "warn, warn-bg, 4.5",
        "edge, surface, 3",
        "edge, bg, 3",
        "edge, sunken, 3",
        "focus, bg, 3",
        "focus, surface, 3",
    })
    void text_and_edges_stand_out_in_both_themes(String front, String back, double least) {
        assertThat(contrast(LIGHT, front, back)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(DARK, front, back)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static double contrast(Map<String, String> theme, String front, String back) {
        double one = luminance(Objects.requireNonNull(theme.get(front)));
        double other = luminance(Objects.requireNonNull(theme.get(back)));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
