package patchbay.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evidence gathered from texts that somebody pasted: each may hold several documents, one after
 * another, as they come off a terminal. What cannot be read is answered as a sentence.
 */
public final class Gathered {
    private final Evidence evidence = new Evidence();

    public Evidence evidence() {
        return evidence;
    }

    /** Takes whatever the text holds; else why it cannot. */
    public Optional<String> take(String text, String name) {
        for (String piece : pieces(text)) {
            try {
                new EvidenceReader(evidence).take(piece, name);
            } catch (Failure unreadable) {
                return Optional.of(unreadable.sentence());
            }
        }
        return Optional.empty();
    }

    /** Takes service control policies: documents, or what describes them. */
    public Optional<String> serviceControl(String text, String name) {
        for (String piece : pieces(text)) {
            try {
                evidence.serviceControl().add(control(piece, name));
            } catch (Failure unreadable) {
                return Optional.of(unreadable.sentence());
            }
        }
        return Optional.empty();
    }

    /** The document itself, or what describes it. */
    static Evidence.Document control(String text, String name) throws Failure {
        JsonText.Obj json = JsonText.readObject(text, "`" + name + "`");
        String content = Har.object(json, "Policy").text("Content");
        return new Evidence.Document(name, content.isEmpty() ? json.raw() : content);
    }

    public void instance(String arn) {
        evidence.instances().add(new Evidence.InstanceFile(arn, Optional.empty()));
    }

    public void role(String arn) {
        evidence.wantedRole(arn);
    }

    /** Judges as of then; else why not. */
    public Optional<String> at(String instant) {
        try {
            evidence.at(Instant.parse(instant));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(
                    "`"
                            + Paint.plain(instant)
                            + "` is not an instant such as `2026-11-22T12:04:31Z`");
        }
    }

    /** JSON documents that stand one after another, apart; any other text as it is. */
    private static List<String> pieces(String text) {
        String rest = text.strip();
        if (rest.isEmpty()) {
            return List.of();
        }
        if (rest.charAt(0) != '{' && rest.charAt(0) != '[') {
            return List.of(rest);
        }
        List<String> pieces = new ArrayList<>();
        int begun = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']') && --depth == 0) {
                pieces.add(rest.substring(begun, i + 1));
                begun = i + 1;
            }
        }
        if (begun < rest.length() && !rest.substring(begun).isBlank()) {
            pieces.add(rest.substring(begun));
        }
        return pieces;
    }
}
