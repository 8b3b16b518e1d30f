package patchbay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProseTest {
    /** Values in angle brackets, marked parts in square ones. */
    private static String shown(Prose prose) {
        return prose.pieces().stream().map(ProseTest::shown).collect(Collectors.joining());
    }

    private static String shown(Prose.Piece piece) {
        String marked = piece.marked().isEmpty() ? "" : "[" + piece.marked() + "]";
        String text = piece.before() + marked + piece.after();
        return piece.value() ? "<" + text + ">" : text;
    }

    @Test
    void what_stands_in_backticks_is_a_value() {
        assertThat(shown(Prose.of("login `a@b` of `c`"))).isEqualTo("login <a@b> of <c>");
        assertThat(shown(Prose.of("no value"))).isEqualTo("no value");
        assertThat(shown(Prose.of("a lonely ` tick"))).isEqualTo("a lonely ` tick");
        assertThat(shown(Prose.of(""))).isEmpty();
    }

    @Test
    void white_space_at_the_ends_of_a_value_is_seen() {
        assertThat(shown(Prose.of("`  a b `"))).isEqualTo("<␣␣a b␣>");
        assertThat(shown(Prose.of("`a\n\tb`"))).isEqualTo("<a⏎⇥b>");
        assertThat(shown(Prose.of("`` and ` `"))).isEqualTo("<(empty)> and <␣>");
    }

    @Test
    void characters_that_nobody_sees_are_seen() {
        assertThat(Prose.of("login `ben\u00a0\u200bx`").pieces().getLast().text())
                .isEqualTo("ben⟨U+00A0⟩⟨U+200B⟩x");
        assertThat(Prose.of("login `\u202eJosé 李`").pieces().getLast().text())
                .isEqualTo("⟨U+202E⟩José 李");
    }

    @Test
    void the_part_that_differs_is_marked_on_both_sides() {
        Prose expected = Prose.of("login `ben@example.com`");
        Prose found = Prose.of("`Ben@example.com` differs only in case");

        assertThat(shown(expected.markedAgainst(found))).isEqualTo("login <[b]en@example.com>");
        assertThat(shown(found.markedAgainst(expected)))
                .isEqualTo("<[B]en@example.com> differs only in case");
    }

    @Test
    void nothing_is_marked_where_values_have_nothing_in_common_or_are_several() {
        Prose one = Prose.of("`abc`");

        assertThat(one.markedAgainst(Prose.of("`xyz`"))).isEqualTo(one);
        assertThat(one.markedAgainst(Prose.of("`abc`"))).isEqualTo(one);
        assertThat(one.markedAgainst(Prose.of("`abd` or `abe`"))).isEqualTo(one);
        assertThat(one.markedAgainst(Prose.of("nothing"))).isEqualTo(one);
    }
}
