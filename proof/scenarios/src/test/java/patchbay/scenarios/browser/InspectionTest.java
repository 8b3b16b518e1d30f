package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An inspection that finds nothing wrong has looked. */
class InspectionTest {
    @Test
    void what_is_wrong_with_a_page_is_seen() throws Exception {
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.setContent(
                    """
                    <html lang="en"><head><title>Wrong</title></head><body data-page="wrong">
                    <main id="main"><h1>Wrong</h1><p style="color:#aaa;background:#fff">pale</p>
                    <img src="data:," width="20" height="20"><input type="text">
                    <a href="#x" style="outline:none">ringless</a>
                    <div style="width:900px">wide</div></main></body></html>
                    """);
            Inspection inspection = new Inspection();
            inspection.look(page);
            String complaints = String.join("\n", inspection.complaints());
            for (String wrong :
                    List.of(
                            "color-contrast",
                            "image-alt",
                            "label",
                            "no ring",
                            "in a window of 320")) {
                assertThat(complaints).contains(wrong);
            }
        }
    }

    @Test
    void a_sound_page_has_no_complaints() throws Exception {
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.setContent(
                    """
                    <html lang="en"><head><title>Sound</title></head><body data-page="sound">
                    <main id="main"><h1>Sound</h1><label for="t">Text</label> <input id="t" type="text">
                    <p><a href="#x">link</a></p></main></body></html>
                    """);
            page.addStyleTag(
                    new Page.AddStyleTagOptions()
                            .setContent(":focus-visible { outline: 3px solid #1f5fd6; }"));
            Inspection inspection = new Inspection();
            inspection.look(page);
            assertThat(inspection.complaints()).isEmpty();
        }
    }
}
