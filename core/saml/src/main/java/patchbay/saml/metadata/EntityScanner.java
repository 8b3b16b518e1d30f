package patchbay.saml.metadata;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import patchbay.saml.metadata.IdentityProvider.Endpoint;
import patchbay.saml.write.Vocabulary;

/**
 * Walks through a metadata document once and collects its SAML 2.0 identity and service providers.
 *
 * <p>Elements count only at their place in the schema and in their namespace; everything else is
 * passed over, however deep. Nothing is ever loaded, and a document type ends the walk.
 */
final class EntityScanner {
    private static final String METADATA = Vocabulary.METADATA.namespace();
    private static final String SIGNATURE = Vocabulary.SIGNATURE.namespace();
    private static final String SAML2 = Vocabulary.PROTOCOL.namespace();

    private final XMLStreamReader reader;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private String root = "";

    private EntityScanner(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** An identity provider as it stands in the document, not yet judged. */
    record Entity(
            String entityId,
            List<ReadCertificate> signing,
            List<Endpoint> singleSignOn,
            List<String> nameIdFormats,
            boolean wantsSignedRequests) {}

    /**
     * A service provider as it stands in the document, not yet judged.
     *
     * @param consumers addresses that take Responses by HTTP-POST, the default one first
     */
    record Service(
            String entityId,
            List<ReadCertificate> signing,
            List<ReadCertificate> encryption,
            List<String> consumers,
            List<Endpoint> logout,
            List<String> nameIdFormats,
            boolean signsRequests,
            boolean wantsSignedAssertions) {}

    /** The document has a document type declaration. */
    static final class DocumentType extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }

    /** The document says that it is not UTF-8. */
    static final class OtherEncoding extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        private final String declared;

        OtherEncoding(String declared) {
            this.declared = declared;
        }

        String declared() {
            return declared;
        }
    }

    static EntityScanner of(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is loaded");
        });
        EntityScanner scanner =
                new EntityScanner(factory.createXMLStreamReader(new StringReader(document)));
        scanner.walk();
        return scanner;
    }

    /** Local name of the outermost element; empty where it is not of the metadata namespace. */
    String root() {
        return root;
    }

    List<Entity> entities() {
        return entities;
    }

    List<Service> services() {
        return services;
    }

    private void walk() throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            throw new OtherEncoding(encoding);
        }
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = METADATA.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
                entitiesOrEntity();
            }
        }
    }

    private void entitiesOrEntity() throws XMLStreamException {
        if (is(METADATA, "EntityDescriptor")) {
            entity();
        } else if (is(METADATA, "EntitiesDescriptor")) {
            group();
        } else {
            skip();
        }
    }

    /** Groups may hold groups; the nesting is counted here, so that no document can be too deep. */
    private void group() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (is(METADATA, "EntitiesDescriptor")) {
                    depth++;
                } else if (is(METADATA, "EntityDescriptor")) {
                    entity();
                } else {
                    skip();
                }
            }
        }
    }

    private void entity() throws XMLStreamException {
        String entityId = attribute("entityID").orElse("");
        while (nextChild()) {
            if (is(METADATA, "IDPSSODescriptor") && speaksSaml2()) {
                role(entityId);
            } else if (is(METADATA, "SPSSODescriptor") && speaksSaml2()) {
                service(entityId);
            } else {
                skip();
            }
        }
    }

    private boolean speaksSaml2() {
        return List.of(attribute("protocolSupportEnumeration").orElse("").split("\\s+"))
                .contains(SAML2);
    }

    private void role(String entityId) throws XMLStreamException {
        boolean wantsSigned = says("WantAuthnRequestsSigned");
        List<ReadCertificate> signing = new ArrayList<>();
        List<Endpoint> singleSignOn = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        while (nextChild()) {
            if (is(METADATA, "KeyDescriptor")) {
                boolean signs = attribute("use").orElse("signing").equals("signing");
                Optional<String> certificate = certificate();
                if (signs) {
                    certificate.map(ReadCertificate::of).ifPresent(signing::add);
                }
            } else if (is(METADATA, "SingleSignOnService")) {
                singleSignOn.add(endpoint());
                skip();
            } else if (is(METADATA, "NameIDFormat")) {
                formats.add(text().strip());
            } else {
                skip();
            }
        }
        entities.add(new Entity(entityId, signing, singleSignOn, formats, wantsSigned));
    }

    private void service(String entityId) throws XMLStreamException {
        boolean signsRequests = says("AuthnRequestsSigned");
        boolean wantsSigned = says("WantAssertionsSigned");
        List<ReadCertificate> signing = new ArrayList<>();
        List<ReadCertificate> encryption = new ArrayList<>();
        List<String> consumers = new ArrayList<>();
        List<Endpoint> logout = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        while (nextChild()) {
            if (is(METADATA, "KeyDescriptor")) {
                String use = attribute("use").orElse("");
                Optional<ReadCertificate> read = certificate().map(ReadCertificate::of);
                if (!use.equals("encryption")) {
                    read.ifPresent(signing::add);
                }
                if (!use.equals("signing")) {
                    read.ifPresent(encryption::add);
                }
            } else if (is(METADATA, "AssertionConsumerService")) {
                Endpoint consumer = endpoint();
                if (consumer.binding().equals(ServiceProvider.HTTP_POST)) {
                    consumers.add(says("isDefault") ? 0 : consumers.size(), consumer.location());
                }
                skip();
            } else if (is(METADATA, "SingleLogoutService")) {
                logout.add(endpoint());
                skip();
            } else if (is(METADATA, "NameIDFormat")) {
                formats.add(text().strip());
            } else {
                skip();
            }
        }
        services.add(
                new Service(
                        entityId,
                        signing,
                        encryption,
                        consumers,
                        logout,
                        formats,
                        signsRequests,
                        wantsSigned));
    }

    private Endpoint endpoint() {
        return new Endpoint(attribute("Binding").orElse(""), attribute("Location").orElse(""));
    }

    /** Whether an attribute says yes, in either spelling of XML Schema. */
    private boolean says(String name) {
        return attribute(name).filter(text -> text.equals("true") || text.equals("1")).isPresent();
    }

    /**
     * The first certificate of a KeyDescriptor: further ones are a chain, and no key to trust.
     * Source: <i>SAML Metadata Interoperability Profile 2.6.1</i>.
     */
    private Optional<String> certificate() throws XMLStreamException {
        Optional<String> first = Optional.empty();
        while (nextChild()) {
            if (!is(SIGNATURE, "KeyInfo")) {
                skip();
                continue;
            }
            while (nextChild()) {
                if (!is(SIGNATURE, "X509Data")) {
                    skip();
                    continue;
                }
                while (nextChild()) {
                    if (is(SIGNATURE, "X509Certificate") && first.isEmpty()) {
                        first = Optional.of(text());
                    } else {
                        skip();
                    }
                }
            }
        }
        return first;
    }

    /** Moves to the next child of the element at hand; false at that element's end. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Passes over the element at hand. */
    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text directly in the element at hand, comments left out. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentType();
        }
        return event;
    }

    private boolean is(String namespace, String name) {
        return namespace.equals(reader.getNamespaceURI()) && reader.getLocalName().equals(name);
    }

    private Optional<String> attribute(String name) {
        @Nullable String value = reader.getAttributeValue("", name);
        return Optional.ofNullable(value).or(() -> Optional.ofNullable(unqualified(name)));
    }

    /**
     * Some readers report an attribute without prefix under no namespace instead of the empty one.
     */
    private @Nullable String unqualified(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if ((namespace == null || namespace.isEmpty())
                    && reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
