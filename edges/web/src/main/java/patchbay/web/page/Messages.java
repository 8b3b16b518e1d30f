package patchbay.web.page;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import patchbay.explain.CheckDefinition;
import patchbay.explain.Remedy;
import patchbay.web.language.Language;
import patchbay.web.language.Reader;

/**
 * The sentences of our pages, by id.
 *
 * <p>The cloud's own sentences are not in here: they are part of the behaviour and never
 * translated.
 */
public final class Messages {
    private static final Sentences ENGLISH = new Sentences("messages.properties");
    private static final Sentences GERMAN = new Sentences("messages_de.properties");

    /** English stands at the checks themselves. */
    private static final Sentences GERMAN_CHECKS = new Sentences("checks_de.properties");

    private static final Phrases GERMAN_REMEDIES = new Phrases("remedies_de.txt");

    /** In the language of whoever reads the page at hand. */
    public static final Messages HERE = new Messages(() -> Reader.atHand().language());

    static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");

    private final Supplier<Language> language;

    private Messages(Supplier<Language> language) {
        this.language = language;
    }

    /** In this language, whoever reads. */
    static Messages in(Language language) {
        return new Messages(() -> language);
    }

    /** The language's code, for the page's {@code lang}. */
    public String language() {
        return language.get().code();
    }

    /**
     * The value of {@code lang} for an element that holds this text: English where the text is none
     * of our sentences in the reader's language, so that it is the cloud's or a check's.
     */
    public @Nullable String languageOf(String text) {
        Language now = language.get();
        return now == Language.ENGLISH || sentences(now).say(text) ? null : Language.ENGLISH.code();
    }

    /** What a check asks, as a sentence without a final stop. */
    public String question(CheckDefinition check) {
        return switch (language.get()) {
            case ENGLISH -> check.question();
            case GERMAN -> GERMAN_CHECKS.find(check.id().text()).orElseGet(check::question);
        };
    }

    /** What to change, in the reader's language; nothing where that is English, or not known. */
    public Optional<String> remedy(Remedy remedy) {
        return switch (language.get()) {
            case ENGLISH -> Optional.empty();
            case GERMAN -> GERMAN_REMEDIES.translate(remedy.text());
        };
    }

    /**
     * The value of {@code lang} for words that a decision left behind: they were written when it
     * was made, in English, for whoever would read them.
     */
    @Nullable String languageOfDecisions() {
        return language.get() == Language.ENGLISH ? null : Language.ENGLISH.code();
    }

    /** The sentence, its gaps {@code {0}}, {@code {1}} … filled in order. */
    public String text(String id, Object... values) {
        String sentence =
                sentences(language.get())
                        .find(id)
                        .or(() -> sentences(Language.ENGLISH).find(id))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no sentence has the id `" + id + "`"));
        return values.length == 0
                ? sentence
                : GAP.matcher(sentence).replaceAll(gap -> filled(gap, values));
    }

    /** What a value itself holds is no gap. */
    private static String filled(MatchResult gap, Object[] values) {
        int number = Integer.parseInt(gap.group(1));
        return Matcher.quoteReplacement(
                number < values.length ? String.valueOf(values[number]) : gap.group());
    }

    static Sentences sentences(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
        };
    }
}
