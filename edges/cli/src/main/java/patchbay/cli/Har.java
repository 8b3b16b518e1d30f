package patchbay.cli;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recording of a browser's requests (HTTP Archive 1.2): the last response that was posted to a
 * sign-in endpoint counts, and what the pages after it said.
 */
final class Har {
    private static final Pattern CONSUMER =
            Pattern.compile("https?://[^/]*signin[^/]*/saml(/.*)?", Pattern.CASE_INSENSITIVE);

    private final Evidence evidence;

    Har(Evidence evidence) {
        this.evidence = evidence;
    }

    void take(JsonText.Obj log, String name) throws Failure {
        Optional<Evidence.Post> post = Optional.empty();
        Optional<Evidence.Said> said = Optional.empty();
        for (JsonText item : log.list("entries")) {
            if (item instanceof JsonText.Obj entry) {
                Optional<Evidence.Post> found = post(entry);
                if (found.isPresent()) {
                    post = found;
                    said = Optional.empty();
                }
                if (said.isEmpty()) {
                    said = said(entry);
                }
            }
        }
        if (post.isEmpty() && said.isPresent()) {
            evidence.said(said.get());
            return;
        }
        if (post.isEmpty()) {
            throw Failure.failed(
                    "`"
                            + Paint.plain(name)
                            + "` has no request that posts a SAMLResponse to a sign-in endpoint",
                    "record again with \"preserve log\" on, from before the sign-in begins");
        }
        evidence.post(post.get());
        said.ifPresent(evidence::said);
    }

    private static Optional<Evidence.Post> post(JsonText.Obj entry) {
        JsonText.Obj request = object(entry, "request");
        if (!request.text("method").equals("POST")
                || !CONSUMER.matcher(request.text("url")).matches()) {
            return Optional.empty();
        }
        Form form = form(object(request, "postData"));
        return form.value("SAMLResponse")
                .map(response ->
                        new Evidence.Post(
                                response,
                                Optional.of(request.text("url")),
                                form.value("RelayState"),
                                form.value("roleIndex"),
                                instant(entry.text("startedDateTime"))));
    }

    /**
     * Browsers write the body, the fields, or both. Chromium leaves the fields escaped; what
     * Firefox unescaped must not be so again: a relay state may hold what looks like an escape.
     */
    private static Form form(JsonText.Obj postData) {
        if (postData.text("text").contains("SAMLResponse=")) {
            return Form.of(postData.text("text"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonText item : postData.list("params")) {
            if (item instanceof JsonText.Obj field) {
                values.putIfAbsent(field.text("name"), field.text("value"));
            }
        }
        boolean escaped =
                values.getOrDefault("SAMLResponse", "").contains("%")
                        || values.getOrDefault("RelayState", "").startsWith("https%3A");
        if (escaped) {
            values.replaceAll((_, value) -> Form.decoded(value));
        }
        return new Form(values);
    }

    private static Optional<Evidence.Said> said(JsonText.Obj entry) {
        JsonText.Obj content = object(object(entry, "response"), "content");
        String text = content.text("text");
        if (content.text("encoding").equals("base64")) {
            try {
                text = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notText) {
                return Optional.empty();
            }
        }
        String plain =
                text.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
        return KnownSentence.in(plain)
                .map(known -> new Evidence.Said(known, known.from(plain), Optional.empty()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static JsonText.Obj object(JsonText.Obj json, String name) {
        return json.get(name)
                .filter(JsonText.Obj.class::isInstance)
                .map(JsonText.Obj.class::cast)
                .orElseGet(() -> new JsonText.Obj(Map.of(), "{}"));
    }
}
