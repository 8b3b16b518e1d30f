package patchbay.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void the_best_liked_of_our_languages_is_taken() {
        assertThat(Language.liked("de-AT,de;q=0.9,en;q=0.8")).isEqualTo(Language.GERMAN);
        assertThat(Language.liked("fr, en;q=0.7, de;q=0.9")).isEqualTo(Language.GERMAN);
        assertThat(Language.liked("en-US,en;q=0.9,de;q=0.9")).isEqualTo(Language.ENGLISH);
        assertThat(Language.liked("DE")).isEqualTo(Language.GERMAN);
    }

    @Test
    void who_names_none_of_them_or_speaks_nonsense_reads_english() {
        for (String header : new String[] {"", "fr", "de;q=0", "*", ";;q", "de;q=2,x", "den"}) {
            assertThat(Language.liked(header)).as(header).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void outside_of_a_request_the_reader_is_english() {
        Reader german = new Reader(Language.GERMAN, Optional.of("/"));
        assertThat(german.served(Reader::atHand)).isEqualTo(german);
        assertThat(Reader.atHand().language()).isEqualTo(Language.ENGLISH);
    }
}
