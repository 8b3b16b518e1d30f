package patchbay.cli;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.aws.Secret;

/** Recognises by its content what a file holds of a sign-in, and adds it to the evidence. */
final class EvidenceReader {
    private static final Pattern ROOT =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{40,}={0,2}\\s*");
    private static final Pattern LOGIN_COLUMN =
            Pattern.compile("(user ?name|login|user login)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SENTENCE = 600;

    private final Evidence evidence;

    EvidenceReader(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Takes what the text is, whatever it is.
     *
     * @param name of the file, for what is said about it
     */
    void take(String text, String name) throws Failure {
        String content = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        if (content.isEmpty()) {
            throw Failure.failed("`" + name + "` is empty", "");
        }
        if (content.startsWith("-----BEGIN ") && content.contains("PRIVATE KEY-----")) {
            key(content, name);
            return;
        }
        char first = content.charAt(0);
        if (first == '<') {
            xml(content, name);
        } else if (first == '{' || first == '[') {
            new Exports(evidence).take(JsonText.read(content, "`" + name + "`"), name);
        } else if (!(typed(content) && sentence(content))
                && !response(content)
                && !logins(content)
                && !sentence(content)) {
            throw unknown(name);
        }
    }

    /** A sentence without punctuation looks like base64 with blanks in it. */
    private static boolean typed(String content) {
        return content.contains(" ") && content.length() < LONGEST_SENTENCE;
    }

    /** A private key that opens an encrypted assertion. */
    void key(String text, String name) throws Failure {
        PrivateKey _ = PemKey.read(text, name);
        evidence.keys().add(new Secret(text.strip() + "\n"));
    }

    static Failure unknown(String name) {
        return Failure.misused(
                "`"
                        + Paint.plain(name)
                        + "` is nothing that explain knows: a HAR, a SAMLResponse, a CloudTrail event,"
                        + " a sentence of AWS, metadata, or what `aws` prints of roles, policies and"
                        + " users",
                "patchbay explain --help");
    }

    private void xml(String content, String name) throws Failure {
        String body =
                content.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<\\?.*?\\?>", "").strip();
        Matcher root = ROOT.matcher(body);
        String element = root.lookingAt() ? root.group(1) : "";
        switch (element) {
            case "Response" ->
                    response(
                            Base64.getEncoder()
                                    .encodeToString(content.getBytes(StandardCharsets.UTF_8)),
                            Optional.empty());
            case "EntityDescriptor", "EntitiesDescriptor" -> evidence.metadata().add(content);
            default -> {
                if (!sentence(content)) {
                    throw unknown(name + "`, whose root is `" + element);
                }
            }
        }
    }

    /** Base64 of a response, or a form that carries one. */
    private boolean response(String content) {
        if (content.contains("SAMLResponse=")) {
            Form form = Form.of(content);
            form.value("SAMLResponse")
                    .ifPresent(value ->
                            evidence.post(
                                    new Evidence.Post(
                                            value,
                                            Optional.empty(),
                                            form.value("RelayState"),
                                            form.value("roleIndex"),
                                            Optional.empty())));
            return form.value("SAMLResponse").isPresent();
        }
        String plain = content.contains("%") ? Form.decoded(content.replace("+", "%2B")) : content;
        if (!BASE64.matcher(plain).matches()) {
            return false;
        }
        response(plain.replaceAll("\\s", ""), Optional.empty());
        return true;
    }

    private void response(String base64, Optional<String> relayState) {
        evidence.post(
                new Evidence.Post(
                        base64, Optional.empty(), relayState, Optional.empty(), Optional.empty()));
    }

    /** A CSV of users: the column that is called so holds the logins. */
    private boolean logins(String content) {
        List<String> lines = content.lines().toList();
        List<String> header = cells(lines.getFirst());
        int column = -1;
        for (int i = 0; i < header.size(); i++) {
            if (LOGIN_COLUMN.matcher(header.get(i).strip()).matches()) {
                column = i;
                break;
            }
        }
        if (column < 0) {
            return false;
        }
        List<Evidence.Login> logins = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (column < cells.size() && !cells.get(column).isBlank()) {
                logins.add(new Evidence.Login(cells.get(column), Optional.empty()));
            }
        }
        evidence.users(logins);
        return true;
    }

    /** Quotes may hold commas; a doubled quote is one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private boolean sentence(String content) {
        Optional<KnownSentence> known = KnownSentence.in(content);
        known.ifPresent(it ->
                evidence.said(
                        new Evidence.Said(
                                it,
                                content.length() < LONGEST_SENTENCE ? content : it.from(content),
                                Optional.empty())));
        return known.isPresent();
    }
}
