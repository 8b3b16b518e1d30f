package patchbay.scenarios.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what of a page violates WCAG 2.2, levels A and AA. */
final class Axe {
    private static final String LEVELS =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

    private final String source;

    Axe() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Every rule. A page is asked once; later questions are about what changes with its looks.
     *
     * @param whole with the menu beside the page
     */
    List<String> everything(Page page, boolean whole) {
        page.evaluate(source);
        return violations(
                page,
                whole ? "document" : "{exclude: [['nav.side']]}",
                "{runOnly: " + LEVELS + "}");
    }

    /** The contrast again, after the colours changed. */
    List<String> contrast(Page page) {
        return violations(
                page, "document", "{runOnly: {type: 'rule', values: ['color-contrast']}}");
    }

    /** What depends on the width. */
    List<String> sizes(Page page) {
        return violations(page, "document", "{runOnly: {type: 'rule', values: ['target-size']}}");
    }

    private static List<String> violations(Page page, String where, String options) {
        Object answer =
                page.evaluate(
                        "async () => JSON.stringify((await axe.run("
                                + where
                                + ", Object.assign("
                                + options
                                + ", {resultTypes: ['violations']}))).violations)");
        List<String> told = new ArrayList<>();
        for (JsonElement each : new Gson().fromJson(String.valueOf(answer), JsonArray.class)) {
            JsonObject violation = each.getAsJsonObject();
            for (JsonElement node : violation.getAsJsonArray("nodes")) {
                told.add(
                        violation.get("id").getAsString()
                                + ": "
                                + node.getAsJsonObject().get("html").getAsString()
                                + " · "
                                + node.getAsJsonObject()
                                        .get("failureSummary")
                                        .getAsString()
                                        .replaceAll("\\s+", " "));
            }
        }
        return told;
    }
}
