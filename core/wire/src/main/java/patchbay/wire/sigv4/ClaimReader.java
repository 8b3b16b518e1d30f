package patchbay.wire.sigv4;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;

/** Reads a request's claim, from its Authorization header or from its query. */
public final class ClaimReader {
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(7);

    /** What was found where a signature would stand. */
    public sealed interface Found {
        record Nothing() implements Found {}

        record Signed(Claim claim) implements Found {}

        /** A signature that lacks parts; AWS answers {@code IncompleteSignature}. */
        record Incomplete(String message) implements Found {}
    }

    private ClaimReader() {}

    public static Found read(WireRequest request) throws Unreadable {
        Optional<String> authorization = request.headers().first("authorization");
        if (authorization.isPresent()) {
            return header(request, authorization.get());
        }
        var parameters = new HashMap<String, String>();
        for (Map.Entry<String, String> parameter : FormText.parameters(request.query())) {
            if (parameters.put(parameter.getKey(), parameter.getValue()) != null
                    && parameter.getKey().startsWith("X-Amz-")) {
                return new Found.Incomplete(
                        "AWS query-string parameter '" + parameter.getKey() + "' is given twice.");
            }
        }
        return parameters.containsKey("X-Amz-Algorithm")
                        || parameters.containsKey("X-Amz-Signature")
                ? query(parameters)
                : new Found.Nothing();
    }

    private static Found header(WireRequest request, String authorization) {
        int space = authorization.indexOf(' ');
        String algorithm = space < 0 ? authorization : authorization.substring(0, space);
        if (!algorithm.equals(ALGORITHM)) {
            return new Found.Incomplete("Unsupported AWS 'algorithm': '" + shown(algorithm) + "'.");
        }
        Map<String, String> part = new HashMap<>();
        for (String piece : authorization.substring(algorithm.length()).split(",", -1)) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                part.put(piece.substring(0, equals).strip(), piece.substring(equals + 1).strip());
            }
        }
        String moment =
                request.headers()
                        .first("x-amz-date")
                        .or(() -> request.headers().first("date").map(ClaimReader::fromHttpDate))
                        .orElse("");
        var missing = new ArrayList<String>();
        for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (!part.containsKey(name)) {
                missing.add("Authorization header requires '" + name + "' parameter.");
            }
        }
        if (moment.isEmpty()) {
            missing.add(
                    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        if (!missing.isEmpty()) {
            return new Found.Incomplete(String.join(" ", missing));
        }
        return claim(
                part,
                "",
                moment,
                request.headers().first("x-amz-security-token"),
                Optional.empty());
    }

    private static Found query(Map<String, String> parameters) {
        String algorithm = parameters.getOrDefault("X-Amz-Algorithm", "");
        if (!algorithm.equals(ALGORITHM)) {
            return new Found.Incomplete("Unsupported AWS 'algorithm': '" + shown(algorithm) + "'.");
        }
        var missing = new ArrayList<String>();
        for (String name : List.of("Credential", "Signature", "SignedHeaders", "Date", "Expires")) {
            if (!parameters.containsKey("X-Amz-" + name)) {
                missing.add("AWS query-string parameters must include 'X-Amz-" + name + "'.");
            }
        }
        if (!missing.isEmpty()) {
            return new Found.Incomplete(String.join(" ", missing));
        }
        Duration lifetime = lifetime(parameters.get("X-Amz-Expires"));
        if (lifetime == null) {
            return new Found.Incomplete(
                    "X-Amz-Expires must be a number of seconds between 1 and 604800.");
        }
        return claim(
                parameters,
                "X-Amz-",
                parameters.getOrDefault("X-Amz-Date", ""),
                Optional.ofNullable(parameters.get("X-Amz-Security-Token")),
                Optional.of(lifetime));
    }

    private static @Nullable Duration lifetime(@Nullable String seconds) {
        try {
            Duration lifetime = Duration.ofSeconds(Long.parseLong(String.valueOf(seconds)));
            return lifetime.isPositive() && lifetime.compareTo(LONGEST_LIFETIME) <= 0
                    ? lifetime
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Found claim(
            Map<String, String> part,
            String prefix,
            String moment,
            Optional<String> sessionToken,
            Optional<Duration> lifetime) {
        String credential = part.getOrDefault(prefix + "Credential", "");
        int slash = credential.indexOf('/');
        Optional<CredentialScope> scope =
                slash < 1
                        ? Optional.empty()
                        : CredentialScope.parse(credential.substring(slash + 1));
        Instant at = parse(moment);
        if (scope.isEmpty()) {
            return new Found.Incomplete(
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '"
                            + shown(credential)
                            + "'.");
        }
        if (at == null) {
            return new Found.Incomplete(
                    "Date must be in ISO-8601 'basic format'. Got '"
                            + shown(moment)
                            + "'. See http://en.wikipedia.org/wiki/ISO_8601.");
        }
        return new Found.Signed(
                new Claim(
                        credential.substring(0, slash),
                        scope.get(),
                        moment,
                        at,
                        List.of(
                                part.getOrDefault(prefix + "SignedHeaders", "")
                                        .toLowerCase(Locale.ROOT)
                                        .split(";", -1)),
                        part.getOrDefault(prefix + "Signature", ""),
                        sessionToken,
                        lifetime));
    }

    private static @Nullable Instant parse(String moment) {
        try {
            return LocalDateTime.parse(moment, MOMENT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String fromHttpDate(String date) {
        try {
            return MOMENT.format(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static String shown(String text) {
        return text.length() <= 256 ? text : text.substring(0, 256) + "…";
    }
}
