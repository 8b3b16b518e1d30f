package patchbay.saml.metadata;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.metadata.EntityScanner.Service;

/**
 * Reads a service provider's metadata, or says exactly why not.
 *
 * <p>Neither {@code validUntil} nor the certificates' dates matter, and a signature on the document
 * is passed over: whoever uploads it vouches for it.
 */
public final class ServiceProviderReader {
    private static final int LONGEST = 10_000_000;
    private static final int ENTITY_ID_AT_MOST = 1_024;

    private final List<Check> checks = new ArrayList<>();

    private ServiceProviderReader() {}

    /** What the document says. */
    public static ServiceProviderOutcome read(String document) {
        return new ServiceProviderReader().judge(document);
    }

    private ServiceProviderOutcome judge(String document) {
        List<Service> services = scan(document);
        if (!failed()) {
            judge(
                    ServiceProviderCheck.ONE,
                    services.size() == 1,
                    "one `SPSSODescriptor` for SAML 2.0",
                    services.isEmpty()
                            ? document.contains("IDPSSODescriptor")
                                    ? "an identity provider only"
                                    : "none"
                            : services.size() + " of them",
                    "upload the metadata of the one application that people are to open");
        }
        if (failed()) {
            return refused();
        }
        Service service = services.getFirst();
        judge(
                ServiceProviderCheck.ENTITY_ID,
                !service.entityId().isBlank() && service.entityId().length() <= ENTITY_ID_AT_MOST,
                "an entityID of 1 to 1,024 characters",
                "`" + service.entityId() + "`",
                "correct the entityID at the service provider");
        judge(
                ServiceProviderCheck.CONSUMER,
                !service.consumers().isEmpty(),
                "an `AssertionConsumerService` with the binding HTTP-POST",
                service.consumers().isEmpty() ? "none" : "`" + service.consumers().getFirst() + "`",
                "let the service provider take responses by HTTP-POST");
        boolean readable =
                service.signing().stream().allMatch(each -> each.problem().isEmpty())
                        && service.encryption().stream().allMatch(each -> each.problem().isEmpty());
        judge(
                ServiceProviderCheck.CERTIFICATES,
                readable,
                "certificates that can be read",
                readable ? "all of them" : "one that is no X.509 certificate",
                "export the metadata again");
        return failed() ? refused() : accepted(service);
    }

    private List<Service> scan(String document) {
        String expected = "well-formed SAML metadata in UTF-8, at most 10,000,000 characters";
        String remedy = "download the service provider's metadata itself, and upload it unchanged";
        if (document.length() > LONGEST || document.startsWith("\uFEFF")) {
            judge(
                    ServiceProviderCheck.DOCUMENT,
                    false,
                    expected,
                    document.startsWith("\uFEFF") ? "a byte order mark" : "a longer document",
                    remedy);
            return List.of();
        }
        try {
            EntityScanner scanner = EntityScanner.of(document);
            boolean metadata =
                    scanner.root().equals("EntityDescriptor")
                            || scanner.root().equals("EntitiesDescriptor");
            judge(
                    ServiceProviderCheck.DOCUMENT,
                    metadata,
                    expected,
                    metadata ? "`" + scanner.root() + "`" : "another kind of document",
                    remedy);
            return scanner.services();
        } catch (EntityScanner.DocumentType e) {
            judge(
                    ServiceProviderCheck.DOCUMENT,
                    false,
                    expected,
                    "a document type declaration",
                    remedy);
        } catch (EntityScanner.OtherEncoding e) {
            judge(
                    ServiceProviderCheck.DOCUMENT,
                    false,
                    expected,
                    "the encoding `" + e.declared() + "`",
                    "save it as UTF-8");
        } catch (XMLStreamException e) {
            judge(ServiceProviderCheck.DOCUMENT, false, expected, place(e), remedy);
        }
        return List.of();
    }

    /** The parser's place, without its words, which name classes and change with the JDK. */
    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? "something else"
                : "an error in line "
                        + e.getLocation().getLineNumber()
                        + ", column "
                        + e.getLocation().getColumnNumber();
    }

    private ServiceProviderOutcome accepted(Service service) {
        return new ServiceProviderOutcome.Accepted(
                new ServiceProvider(
                        service.entityId(),
                        service.consumers(),
                        service.logout(),
                        certificates(service.signing()),
                        certificates(service.encryption()),
                        service.nameIdFormats(),
                        service.signsRequests(),
                        service.wantsSignedAssertions()),
                checks);
    }

    private static List<X509Certificate> certificates(List<ReadCertificate> read) {
        return read.stream().flatMap(each -> each.certificate().stream()).toList();
    }

    private ServiceProviderOutcome refused() {
        Optional<Check> decisive = checks.stream().filter(Check::failed).findFirst();
        return new ServiceProviderOutcome.Refused(decisive.orElseThrow(), checks);
    }

    private boolean failed() {
        return checks.stream().anyMatch(Check::failed);
    }

    private void judge(
            ServiceProviderCheck check,
            boolean holds,
            String expected,
            String found,
            String remedy) {
        checks.add(
                holds
                        ? Check.pass(check, expected, found)
                        : Check.fail(check, expected, found, Remedy.of(remedy)));
    }
}
