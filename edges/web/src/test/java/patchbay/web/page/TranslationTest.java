package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import patchbay.web.language.Language;

/** Every language says everything that English says, with the same gaps. */
class TranslationTest {
    /** What German says in the same letters, by id: names, and words that both have. */
    private static final Set<String> ALIKE =
            Set.of(
                    "attribute.website",
                    "console.app.certificates.fingerprint",
                    "console.app.format",
                    "console.app.kind.person",
                    "console.app.mappings.subject",
                    "console.app.title",
                    "console.arn",
                    "console.center.region",
                    "console.center.title",
                    "console.editor.name",
                    "console.events.key",
                    "console.flow.problem",
                    "console.group.name",
                    "console.instances.alias",
                    "console.menu.center",
                    "console.nav.center",
                    "console.permission-group.routing",
                    "console.person.id",
                    "console.person.section.name",
                    "console.providers.name",
                    "console.scim.tokens",
                    "console.sets.kind.USER",
                    "console.sets.name",
                    "console.sets.who",
                    "console.source.field.name",
                    "console.source.hint.enabled",
                    "console.source.kind.active-directory",
                    "console.thing.name",
                    "desk.left",
                    "device.code",
                    "entry.code",
                    "product");

    private static final Sentences ENGLISH = Messages.sentences(Language.ENGLISH);
    private static final Sentences GERMAN = Messages.sentences(Language.GERMAN);

    @Test
    void german_has_every_sentence_and_no_other() {
        Set<String> missing = new TreeSet<>(ENGLISH.ids());
        missing.removeAll(GERMAN.ids());
        Set<String> idle = new TreeSet<>(GERMAN.ids());
        idle.removeAll(ENGLISH.ids());
        assertThat(missing.stream().map(id -> id + " = " + text(ENGLISH, id)))
                .as("in messages.properties, and not yet in messages_de.properties")
                .isEmpty();
        assertThat(idle).as("in messages_de.properties only").isEmpty();
    }

    @Test
    void a_translation_has_the_gaps_of_the_original() {
        Set<String> wrong = new TreeSet<>();
        for (String id : ENGLISH.ids()) {
            if (!gaps(text(ENGLISH, id)).equals(gaps(text(GERMAN, id)))) {
                wrong.add(id + " = " + text(ENGLISH, id) + " | " + text(GERMAN, id));
            }
        }
        assertThat(wrong).as("gaps differ").isEmpty();
    }

    @Test
    void nothing_is_left_in_english_by_accident() {
        Set<String> left = new TreeSet<>();
        for (String id : ENGLISH.ids()) {
            if (text(GERMAN, id).equals(text(ENGLISH, id))) {
                left.add(id);
            }
        }
        assertThat(left).isEqualTo(new TreeSet<>(ALIKE));
    }

    private static String text(Sentences sentences, String id) {
        return sentences.find(id).orElse("");
    }

    private static List<String> gaps(String sentence) {
        return Messages.GAP.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }
}
