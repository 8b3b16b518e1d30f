package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.web.http.Answer;
import patchbay.web.http.Trouble;

class PagesTest {
    private static final Frame FRAME =
            Frame.of("refused", "Refused").data(Map.of("check", "a.b", "failure", "F02"));

    private static Answer say(String sentence) {
        return Pages.notice(403, FRAME, new Notice("No", sentence, Optional.empty()));
    }

    @Test
    void a_page_names_itself_and_has_a_title_and_one_heading() {
        String page = say("Not today.").text();

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"en\">")
                .contains("<title>Refused · Patchbay</title>")
                .contains("data-page=\"refused\"")
                .contains("data-check=\"a.b\"")
                .contains("data-failure=\"F02\"")
                .containsOnlyOnce("<h1>");
    }

    @Test
    void data_that_a_page_does_not_have_leaves_no_attribute() {
        assertThat(say("Not today.").text()).doesNotContain("data-agent", "data-status");
    }

    @Test
    void what_people_typed_stays_text() {
        assertThat(say("<script>alert('x')</script>").text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_servers_refusals_are_a_page_for_people_and_a_line_for_programs() {
        assertThat(Pages.errors().answer(true, 404, Trouble.NO_PAGE, "").text())
                .contains("<h1>Nothing here</h1>", "There is no such page.");
        assertThat(Pages.errors().answer(false, 404, Trouble.NO_PAGE, "").text())
                .isEqualTo("there is no such page\n");
    }
}
