package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.web.http.Answer;
import patchbay.web.language.Language;
import patchbay.web.language.Reader;

class LanguageChoiceTest {
    private static final Notice NOTICE = new Notice("Heading", "Sentence.", Optional.empty());

    @Test
    void a_page_is_in_the_readers_language_and_offers_the_others() {
        assertThat(page(new Reader(Language.GERMAN, Optional.of("/roles?x=1"))))
                .contains(
                        "<html lang=\"de\">",
                        "Zum Inhalt springen",
                        "<input type=\"hidden\" name=\"page\" value=\"/roles?x=1\">",
                        "value=\"en\" lang=\"en\">English</button>")
                .doesNotContain(">Deutsch<");
        assertThat(page(new Reader(Language.ENGLISH, Optional.of("/"))))
                .contains("<html lang=\"en\">", "value=\"de\" lang=\"de\">Deutsch</button>");
    }

    @Test
    void the_answer_to_a_posted_form_has_no_address_to_come_back_to() {
        assertThat(page(new Reader(Language.GERMAN, Optional.empty())))
                .contains("<html lang=\"de\">")
                .doesNotContain("/-/language");
    }

    private static String page(Reader reader) {
        Answer answer = reader.served(() -> Pages.notice(200, Frame.of("test", "Title"), NOTICE));
        return answer.text();
    }
}
