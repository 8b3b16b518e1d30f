package patchbay.saml.metadata;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.metadata.EntityScanner.Entity;
import patchbay.saml.metadata.ReadCertificate.Problem;

/**
 * Reads an identity provider's metadata, or says exactly why not (failure F27).
 *
 * <p>Neither {@code validUntil} nor the certificates' dates, names or issuers matter (rule 1.17),
 * and a signature on the document is passed over: whoever uploads it vouches for it.
 */
public final class MetadataReader {
    private static final int SHORTEST = 1_000;
    private static final int LONGEST = 10_000_000;
    private static final int PROVIDERS_AT_MOST = 10;
    private static final int KEYS_AT_MOST = 10;
    private static final int ENTITY_ID_AT_MOST = 1_024;
    private static final int SMALLEST_KEY_BITS = 1_024;

    private final String document;
    private final List<Check> checks = new ArrayList<>();

    private MetadataReader(String document) {
        this.document = document;
    }

    /** What the document says. */
    public static MetadataOutcome read(String document) {
        return new MetadataReader(document).read();
    }

    private MetadataOutcome read() {
        // A document of the wrong kind is named before its length is: an HTML page is often short.
        if (!encodingHolds()) {
            return refused();
        }
        List<Entity> entities;
        try {
            EntityScanner scanner = EntityScanner.of(document);
            entities = scanner.entities();
            pass(MetadataCheck.DOCUMENT_TYPE, "no document type declaration", "none");
            pass(MetadataCheck.WELL_FORMED, "well-formed XML", "it is");
            if (!rootHolds(scanner.root())) {
                return refused();
            }
        } catch (EntityScanner.DocumentType e) {
            fail(
                    MetadataCheck.DOCUMENT_TYPE,
                    "no document type declaration",
                    looksLikeHtml() ? "an HTML page" : "`<!DOCTYPE`",
                    looksLikeHtml()
                            ? "download the metadata itself, not the page that links to it"
                            : "remove the document type declaration");
            return refused();
        } catch (EntityScanner.OtherEncoding e) {
            fail(MetadataCheck.ENCODING, "UTF-8", "`" + e.declared() + "`", "save it as UTF-8");
            return refused();
        } catch (XMLStreamException e) {
            fail(
                    MetadataCheck.WELL_FORMED,
                    "well-formed XML",
                    malformed(e),
                    "download the metadata again, and upload it unchanged");
            return refused();
        }
        judge(entities);
        return checks.stream().anyMatch(Check::failed) ? refused() : accepted(entities);
    }

    private boolean encodingHolds() {
        if (!document.isEmpty() && document.charAt(0) == '\uFEFF') {
            fail(
                    MetadataCheck.ENCODING,
                    "UTF-8 without a byte order mark",
                    "a byte order mark",
                    "save the file as UTF-8 without a byte order mark");
            return false;
        }
        pass(MetadataCheck.ENCODING, "UTF-8 without a byte order mark", "no byte order mark");
        return true;
    }

    private boolean rootHolds(String root) {
        String expected = "`EntityDescriptor` or `EntitiesDescriptor` of SAML 2.0 metadata";
        if (root.equals("EntityDescriptor") || root.equals("EntitiesDescriptor")) {
            pass(MetadataCheck.ROOT, expected, "`" + root + "`");
            return true;
        }
        fail(
                MetadataCheck.ROOT,
                expected,
                looksLikeHtml() ? "an HTML page" : "`" + root + "`",
                "download the identity provider's metadata itself");
        return false;
    }

    private void judge(List<Entity> entities) {
        length();
        identityProviders(entities);
        entityIds(entities);
        judge(
                MetadataCheck.ENTITY_COUNT,
                entities.size() <= PROVIDERS_AT_MOST,
                "at most " + PROVIDERS_AT_MOST + " identity providers",
                entities.size() + " of them",
                "upload a document with the identity providers that you use");
        certificates(entities);
        signingKeys(entities);
        keyCount(entities);
        keySizes(entities);
    }

    private void length() {
        judge(
                MetadataCheck.LENGTH,
                document.length() >= SHORTEST && document.length() <= LONGEST,
                "1,000 to 10,000,000 characters",
                String.format(Locale.ROOT, "%,d characters", document.length()),
                "upload the complete document");
    }

    private void identityProviders(List<Entity> entities) {
        judge(
                MetadataCheck.IDENTITY_PROVIDER,
                !entities.isEmpty(),
                "an `IDPSSODescriptor` for SAML 2.0",
                entities.isEmpty()
                        ? document.contains("SPSSODescriptor")
                                ? "a service provider only"
                                : "no identity provider"
                        : "identity provider `" + entities.getFirst().entityId() + "`",
                "upload the metadata of the identity provider, not of the service provider");
    }

    private void entityIds(List<Entity> entities) {
        Optional<Entity> wrong =
                entities.stream()
                        .filter(entity ->
                                entity.entityId().isEmpty()
                                        || entity.entityId().length() > ENTITY_ID_AT_MOST)
                        .findFirst();
        judge(
                MetadataCheck.ENTITY_ID,
                wrong.isEmpty(),
                "an entityID of 1 to 1,024 characters",
                wrong.isEmpty() ? "as it should be" : "one that is empty or too long",
                "correct the entityID at the identity provider");
    }

    private void certificates(List<Entity> entities) {
        List<Problem> problems = new ArrayList<>();
        for (Entity entity : entities) {
            for (ReadCertificate certificate : entity.signing()) {
                certificate.problem().ifPresent(problems::add);
            }
        }
        boolean unreadable = problems.contains(Problem.UNREADABLE);
        judge(
                MetadataCheck.CERTIFICATES,
                !unreadable,
                "certificates that can be read",
                unreadable ? "one that is no X.509 certificate" : "all of them",
                "export the metadata again");
        boolean repeats = problems.contains(Problem.REPEATED_EXTENSION);
        judge(
                MetadataCheck.EXTENSIONS,
                !repeats,
                "each extension once in a certificate",
                repeats ? "a certificate that repeats one" : "no extension twice",
                "make a new signing certificate at the identity provider");
    }

    private void signingKeys(List<Entity> entities) {
        Optional<Entity> without =
                entities.stream().filter(entity -> entity.signing().isEmpty()).findFirst();
        judge(
                MetadataCheck.SIGNING_KEYS,
                without.isEmpty(),
                "a certificate with use `signing`, or without a use",
                without.map(entity -> "none for `" + entity.entityId() + "`")
                        .orElse("one for each identity provider"),
                "add the signing certificate to the metadata");
    }

    private void keyCount(List<Entity> entities) {
        Set<Object> keys = new HashSet<>();
        entities.forEach(entity -> readable(entity).forEach(each -> keys.add(each.getPublicKey())));
        judge(
                MetadataCheck.KEY_COUNT,
                keys.size() <= KEYS_AT_MOST,
                "at most " + KEYS_AT_MOST + " keys",
                keys.size() + " of them",
                "remove certificates that are no longer used");
    }

    private void keySizes(List<Entity> entities) {
        int smallest = Integer.MAX_VALUE;
        for (Entity entity : entities) {
            for (X509Certificate certificate : readable(entity)) {
                if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
                    smallest = Math.min(smallest, rsa.getModulus().bitLength());
                }
            }
        }
        judge(
                MetadataCheck.KEY_SIZE,
                smallest >= SMALLEST_KEY_BITS,
                "1,024 bits or more",
                smallest == Integer.MAX_VALUE ? "no RSA key" : smallest + " bits",
                "make a longer signing key at the identity provider");
    }

    private static List<X509Certificate> readable(Entity entity) {
        return entity.signing().stream().flatMap(each -> each.certificate().stream()).toList();
    }

    private MetadataOutcome accepted(List<Entity> entities) {
        return new MetadataOutcome.Accepted(
                entities.stream()
                        .map(entity ->
                                new IdentityProvider(
                                        entity.entityId(),
                                        readable(entity),
                                        entity.singleSignOn(),
                                        entity.nameIdFormats(),
                                        entity.wantsSignedRequests()))
                        .toList(),
                checks);
    }

    private MetadataOutcome refused() {
        Check decisive = checks.stream().filter(Check::failed).findFirst().orElseThrow();
        return new MetadataOutcome.Refused(decisive, checks);
    }

    /** The parser's place, without its words, which name classes and change with the JDK. */
    private String malformed(XMLStreamException e) {
        if (looksLikeHtml()) {
            return "an HTML page";
        }
        return e.getLocation() == null
                ? "something else"
                : "an error in line "
                        + e.getLocation().getLineNumber()
                        + ", column "
                        + e.getLocation().getColumnNumber();
    }

    private boolean looksLikeHtml() {
        String start = document.substring(0, Math.min(document.length(), 500));
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype html");
    }

    private void judge(
            MetadataCheck check, boolean holds, String expected, String found, String remedy) {
        if (holds) {
            pass(check, expected, found);
        } else {
            fail(check, expected, found, remedy);
        }
    }

    private void pass(MetadataCheck check, String expected, String found) {
        checks.add(Check.pass(check, expected, found));
    }

    private void fail(MetadataCheck check, String expected, String found, String remedy) {
        checks.add(Check.fail(check, expected, found, Remedy.of(remedy)));
    }
}
