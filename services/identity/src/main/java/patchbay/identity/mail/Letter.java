package patchbay.identity.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.InvalidValue;

/**
 * What one person is written.
 *
 * @param recipient an e-mail address
 * @param subject one line
 * @param paragraphs plain text
 * @param action the one thing to do, shown as a button where the reader can
 */
public record Letter(
        String recipient, String subject, List<String> paragraphs, Optional<Action> action) {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}<>\"(),:;@\\[\\]\\\\]{1,64}@[^\\s\\p{Cntrl}<>\"(),:;@\\[\\]\\\\]{1,190}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,200}");

    /** Parts and paragraphs are told apart by these when a letter is sealed. */
    private static final String PART = "\u001f";

    private static final String PARAGRAPH = "\u001e";

    /**
     * A link in words.
     *
     * @param address holds a token that lets somebody in
     */
    public record Action(String label, String address) {
        @Override
        public String toString() {
            return label + " ********";
        }
    }

    /** A line break in a header would begin another header: neither field takes one. */
    public Letter {
        if (!ADDRESS.matcher(recipient).matches()) {
            throw new InvalidValue("mail recipient", recipient, ADDRESS);
        }
        if (!LINE.matcher(subject).matches()) {
            throw new InvalidValue("mail subject", subject, LINE);
        }
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether somebody can be written to at this address. */
    public static boolean reaches(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** The whole as plain text, the action as a line with its address under it. */
    public String text() {
        StringBuilder text = new StringBuilder(String.join("\n\n", paragraphs));
        action.ifPresent(link ->
                text.append("\n\n").append(link.label()).append(":\n").append(link.address()));
        return text.append('\n').toString();
    }

    /** What has to be sealed. */
    String secretPart() {
        return String.join(PARAGRAPH, paragraphs)
                + action.map(link -> PART + link.label() + PART + link.address()).orElse("");
    }

    static Letter of(String recipient, String subject, String secretPart) {
        String[] parts = secretPart.split(PART, -1);
        return new Letter(
                recipient,
                subject,
                List.of(parts[0].split(PARAGRAPH, -1)),
                parts.length == 3 ? Optional.of(new Action(parts[1], parts[2])) : Optional.empty());
    }

    @Override
    public String toString() {
        return "letter `" + subject + "` to " + recipient;
    }
}
