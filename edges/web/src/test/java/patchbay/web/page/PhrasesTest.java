package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import patchbay.explain.Remedy;
import patchbay.web.language.Language;

class PhrasesTest {
    private static final Phrases REMEDIES = new Phrases("remedies_de.txt");

    @Test
    void every_pair_has_the_same_gaps_and_other_words() {
        assertThat(REMEDIES.all()).hasSizeGreaterThan(200);
        for (Phrases.Phrase phrase : REMEDIES.all()) {
            assertThat(gaps(phrase.translation()))
                    .as(phrase.english())
                    .isEqualTo(gaps(phrase.english()));
            assertThat(phrase.translation()).isNotEqualTo(phrase.english());
        }
    }

    @Test
    void values_are_carried_over_to_their_place() {
        assertThat(
                        Messages.in(Language.GERMAN)
                                .remedy(
                                        Remedy.of(
                                                "add the action `sts:TagSession` for the same"
                                                        + " principal to the trust policy of role"
                                                        + " `R$1`")))
                .contains(
                        "fügen Sie der Vertrauensrichtlinie der Rolle `R$1` die Aktion"
                                + " `sts:TagSession` für denselben Prinzipal hinzu");
        assertThat(Messages.in(Language.GERMAN).remedy(Remedy.of("sing a song"))).isEmpty();
        assertThat(Messages.in(Language.ENGLISH).remedy(Remedy.of("sign in again"))).isEmpty();
    }

    private static List<String> gaps(String sentence) {
        return Messages.GAP.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }
}
