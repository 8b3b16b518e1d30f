package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import patchbay.web.language.Language;

class MessagesTest {
    private static final Sentences ENGLISH = Messages.sentences(Language.ENGLISH);

    /** {@code m.text("id", …)} and {@code m.text(x ? "id" : "id"}; a family ends in a dot. */
    private static final Pattern USE = Pattern.compile("\\b(?:[mM]|HERE)\\.text\\(([^),]*)");

    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*)*)\"");

    @Test
    void every_sentence_that_a_page_asks_for_exists_and_every_sentence_is_asked_for()
            throws IOException {
        Set<String> used = used();
        Set<String> unknown = new TreeSet<>();
        Set<String> unused = new TreeSet<>(ENGLISH.ids());
        for (String id : used) {
            if (id.endsWith(".")) {
                assertThat(unused.removeIf(known -> known.startsWith(id)))
                        .as("a sentence of the family %s", id)
                        .isTrue();
            } else if (!ENGLISH.ids().contains(id)) {
                unknown.add(id);
            }
            unused.remove(id);
        }
        assertThat(unknown).as("asked for, but not there").isEmpty();
        assertThat(unused).as("there, but not asked for").isEmpty();
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.toString();
                if (!name.endsWith(".jte") && !name.endsWith(".java")) {
                    continue;
                }
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    Matcher literal = LITERAL.matcher(use.group(1));
                    while (literal.find()) {
                        used.add(literal.group(1));
                    }
                }
            }
        }
        return used;
    }

    @Test
    void gaps_are_filled_in_order() {
        assertThat(Messages.in(Language.ENGLISH).text("product", "unused")).isEqualTo("Patchbay");
        assertThat(Messages.in(Language.ENGLISH).text("decision.attached", "{1}$1", "x"))
                .as("a value's own braces are no gap")
                .isEqualTo("{1}$1, attached to x");
        assertThatThrownBy(() -> Messages.in(Language.ENGLISH).text("no-such-sentence"))
                .hasMessageContaining("no-such-sentence");
    }

    @Test
    void a_text_that_is_none_of_our_sentences_is_marked_as_english() {
        Messages german = Messages.in(Language.GERMAN);
        assertThat(german.languageOf(german.text("console.person.self"))).isNull();
        assertThat(german.languageOf(german.text("entry.later", 30))).isNull();
        assertThat(german.languageOf("We couldn't update your password")).isEqualTo("en");
        assertThat(Messages.in(Language.ENGLISH).languageOf("We couldn't update your password"))
                .isNull();
    }
}
