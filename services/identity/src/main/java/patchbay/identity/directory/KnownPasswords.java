package patchbay.identity.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a password is one that attackers try first.
 *
 * <p>A password of rule 7.23 has four kinds of characters, so what leaks most is a common word
 * dressed up: {@code P@ssw0rd1!}, {@code Summer2026!}. The list holds some five hundred such words,
 * walks over the keyboard and names, of our own making; a password is undressed (letter case,
 * digits and signs at its ends, digits and signs in place of letters) and what is left is looked
 * up. That is no collection of leaked passwords: one that leaked and has no such word in it passes.
 *
 * <p>Source: <i>NIST SP 800-63B 5.1.1.2</i>, "dictionary words, repetitive or sequential
 * characters, context-specific words".
 */
final class KnownPasswords {
    /** More than this around a word was chosen by chance rather than by habit. */
    private static final int LONGEST_DRESS = 10;

    private static final int SHORTEST_NAME = 3;
    private static final String SHIFTED = "!@#$%^&*()";
    private static final String DIGITS = "1234567890";
    private static final String DISGUISES = "@4305$7189!";
    private static final String LETTERS = "aaeosstibgi";

    /** Read when the first password is chosen. */
    private static volatile @Nullable Set<String> words;

    private KnownPasswords() {}

    /** How many words the list has. */
    static int size() {
        return words().size();
    }

    /**
     * Whether the password is one of these words, or of these names, however dressed up.
     *
     * @param names of the person, which attackers try too
     */
    static boolean has(String password, List<String> names) {
        Set<String> own = new HashSet<>();
        for (String name : names) {
            for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (part.length() >= SHORTEST_NAME) {
                    own.add(part);
                }
            }
        }
        return undressed(password.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(core -> isKnown(core, own) || repeats(core));
    }

    private static boolean isKnown(String core, Set<String> own) {
        if (isWord(core, own)) {
            return true;
        }
        for (int cut = SHORTEST_NAME; cut <= core.length() - SHORTEST_NAME; cut++) {
            if (isWord(core.substring(0, cut), own) && isWord(core.substring(cut), own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text, Set<String> own) {
        return words().contains(text) || own.contains(text);
    }

    /** One to three characters over and over. */
    private static boolean repeats(String core) {
        for (int length = 1; length <= 3 && length * 2 <= core.length(); length++) {
            String once = core.substring(0, length);
            String often = once.repeat(core.length() / length + 1);
            if (often.startsWith(core) && core.length() >= SHORTEST_NAME) {
                return true;
            }
        }
        return false;
    }

    /** What may have been dressed up to this. */
    private static List<String> undressed(String password) {
        String unshifted = replaced(password, SHIFTED, DIGITS);
        List<String> cores = new ArrayList<>(List.of(password, unshifted));
        for (String front : List.of(password, password.replaceFirst("^[^\\p{L}]+", ""))) {
            for (String core : List.of(front, front.replaceFirst("[^\\p{L}]+$", ""))) {
                if (password.length() - core.length() <= LONGEST_DRESS) {
                    String plain = replaced(core, DISGUISES, LETTERS);
                    cores.add(plain.replaceAll("[^\\p{L}\\p{N}]", ""));
                    cores.add(replaced(core.replace('1', 'l'), DISGUISES, LETTERS));
                }
            }
        }
        cores.add(unshifted.replaceFirst("[^\\p{L}\\p{N}]+$", ""));
        return cores;
    }

    private static String replaced(String text, String these, String by) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = these.indexOf(text.charAt(i));
            replaced.append(at < 0 ? text.charAt(i) : by.charAt(at));
        }
        return replaced.toString();
    }

    private static Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            known = load();
            words = known;
        }
        return known;
    }

    private static Set<String> load() {
        try (InputStream in = KnownPasswords.class.getResourceAsStream("known-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file known-passwords.txt");
            }
            Set<String> read = new HashSet<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" +")).stream())
                    .filter(word -> !word.isEmpty())
                    .forEach(read::add);
            return Set.copyOf(read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
