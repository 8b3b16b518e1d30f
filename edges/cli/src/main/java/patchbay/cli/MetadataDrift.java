package patchbay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a SAML provider still holds what its identity provider publishes: AWS keeps the document
 * that was uploaded and never looks again.
 */
final class MetadataDrift {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CERTIFICATE =
            Pattern.compile("<(?:\\w+:)?X509Certificate>([^<]+)<");
    private static final Pattern ENTITY_ID = Pattern.compile("\\bentityID=[\"']([^\"']+)[\"']");

    private MetadataDrift() {}

    /** What the identity provider publishes at its address. */
    static String published(String url) throws Failure {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw unread(url, "answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw unread(url, "cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unread(url, "was not waited for");
        }
    }

    private static Failure unread(String url, String why) {
        return Failure.failed(
                "metadata at `" + Paint.plain(url) + "` " + why, "curl " + Paint.plain(url));
    }

    /** Where the two differ in what a sign-in needs. */
    static List<ConfigurationDoctor.Finding> between(
            String provider, String held, String published, String url) {
        List<ConfigurationDoctor.Finding> findings = new ArrayList<>();
        Set<String> mine = found(ENTITY_ID, held);
        Set<String> theirs = found(ENTITY_ID, published);
        if (theirs.isEmpty()) {
            findings.add(
                    new ConfigurationDoctor.Finding(
                            "`" + url + "` publishes no metadata: there is no entityID in it",
                            "ask the identity provider for the address of its metadata"));
            return findings;
        }
        if (!mine.equals(theirs)) {
            findings.add(
                    new ConfigurationDoctor.Finding(
                            "SAML provider `%s` was made of entityID %s; `%s` publishes %s"
                                    .formatted(provider, quoted(mine), url, quoted(theirs)),
                            "upload the published metadata, or name the right address"));
        }
        Set<String> fresh = found(CERTIFICATE, published);
        Set<String> old = found(CERTIFICATE, held);
        if (!old.containsAll(fresh)) {
            findings.add(
                    new ConfigurationDoctor.Finding(
                            "`%s` publishes a certificate that SAML provider `%s` does not hold"
                                    .formatted(url, provider),
                            "upload the published metadata before the identity provider signs"
                                    + " with it (F09)"));
        }
        if (!fresh.containsAll(old)) {
            findings.add(
                    new ConfigurationDoctor.Finding(
                            "SAML provider `%s` holds a certificate that `%s` publishes no more"
                                    .formatted(provider, url),
                            "upload the published metadata: what an old key signs is still"
                                    + " accepted"));
        }
        return findings;
    }

    private static Set<String> found(Pattern pattern, String document) {
        return pattern.matcher(document)
                .results()
                .map((MatchResult match) -> match.group(1).replaceAll("\\s", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String quoted(Set<String> names) {
        return names.stream()
                .map(name -> "`" + Paint.plain(name) + "`")
                .collect(Collectors.joining(", "));
    }
}
