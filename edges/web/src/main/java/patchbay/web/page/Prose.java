package patchbay.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of a check, cut at its backticks: words, and values as they were typed.
 *
 * <p>What nobody sees of a value is made visible: it is what is wrong with it more often than not.
 *
 * @param language of the words, where it is not the page's
 */
public record Prose(List<Piece> pieces, Optional<String> language) {
    public Prose {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of the sentence.
     *
     * @param marked where a value differs from the one it should be; mostly empty
     */
    public record Piece(boolean value, String before, String marked, String after) {
        private Piece(boolean value, String text) {
            this(value, text, "", "");
        }

        String text() {
            return before + marked + after;
        }
    }

    /** A sentence that a decision left behind: these are in English, whoever reads. */
    public static Prose of(String sentence) {
        return new Prose(cut(sentence), Optional.ofNullable(Messages.HERE.languageOfDecisions()));
    }

    /** A sentence in the reader's language. */
    public static Prose ours(String sentence) {
        return new Prose(cut(sentence), Optional.empty());
    }

    private static List<Piece> cut(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = sentence.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            // A last backtick without a partner is text.
            boolean value = i % 2 == 1 && i < parts.length - 1;
            String text = i % 2 == 1 && !value ? "`" + parts[i] : parts[i];
            if (!text.isEmpty()) {
                pieces.add(new Piece(value, value ? Visible.of(text) : text));
            } else if (value) {
                pieces.add(new Piece(true, Messages.HERE.text("value.empty")));
            }
        }
        return pieces;
    }

    /** The same sentence with the part marked in which its only value differs from the other's. */
    public Prose markedAgainst(Prose other) {
        List<Piece> mine = pieces.stream().filter(Piece::value).toList();
        List<Piece> theirs = other.pieces.stream().filter(Piece::value).toList();
        if (mine.size() != 1 || theirs.size() != 1) {
            return this;
        }
        String value = mine.getFirst().text();
        String wanted = theirs.getFirst().text();
        int most = Math.min(value.length(), wanted.length());
        int head = 0;
        while (head < most && value.charAt(head) == wanted.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && value.charAt(value.length() - 1 - tail)
                        == wanted.charAt(wanted.length() - 1 - tail)) {
            tail++;
        }
        boolean nothingInCommon = head + tail == 0;
        boolean nothingToMark = value.length() == head + tail;
        if (nothingInCommon || nothingToMark) {
            return this;
        }
        Piece differing =
                new Piece(
                        true,
                        value.substring(0, head),
                        value.substring(head, value.length() - tail),
                        value.substring(value.length() - tail));
        return new Prose(pieces.stream().map(it -> it.value() ? differing : it).toList(), language);
    }
}
