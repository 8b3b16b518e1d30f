package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ASSERTION;
import static patchbay.saml.verify.SamlName.RESPONSE;
import static patchbay.saml.verify.SamlName.SIGNATURE;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.saml.verify.AssertionContent.SubjectConfirmation;
import patchbay.saml.verify.SignatureVerifier.Signed;
import patchbay.saml.verify.SignatureVerifier.SignedOctets;
import patchbay.saml.xml.XmlDocument;

/**
 * Decides whether a Response is the word of a trusted identity provider, for us, now.
 *
 * <p>The order of the questions is the order in which AWS would report failures (rule 3.13): can it
 * be read, does the provider know the issuer, do signature and encryption hold, is it in force, is
 * it for us, about whom. After the signature held, every remaining question is asked, so that an
 * administrator sees all faults at once; before, nothing is evaluated that was not signed.
 *
 * <p>Safe for use by many threads.
 */
public final class ResponseVerifier {
    private final Cryptography cryptography;

    public ResponseVerifier(Cryptography cryptography) {
        this.cryptography = cryptography;
    }

    /**
     * The decision, with every check that was made.
     *
     * @param provider the one that the request names; never chosen by what the Response says alone
     */
    public Verification verify(
            ReceivedResponse response, TrustedProvider provider, Expectations expectations) {
        Findings findings = new Findings();
        findings.addAll(response.checks());
        Optional<VerifiedAssertion> verified =
                response.document()
                        .flatMap(document ->
                                new Run(document, provider, expectations, findings).verify());
        if (verified.isPresent() && findings.decisive().isEmpty()) {
            return new Verification.Accepted(verified.get(), findings.all());
        }
        Check decisive =
                findings.decisive()
                        .orElseThrow(() -> new IllegalStateException("refused for no reason"));
        return new Verification.Rejected(decisive, findings.all(), response.claims());
    }

    /** One verification. An empty result means that a failure was found and nothing can follow. */
    private final class Run {
        private final XmlDocument document;
        private final TrustedProvider provider;
        private final Expectations expectations;
        private final Findings findings;

        Run(
                XmlDocument document,
                TrustedProvider provider,
                Expectations expectations,
                Findings findings) {
            this.document = document;
            this.provider = provider;
            this.expectations = expectations;
            this.findings = findings;
        }

        Optional<VerifiedAssertion> verify() {
            ResponseEnvelope envelope = ResponseEnvelope.read(document);
            if (!succeeded(envelope) || !oneAssertion()) {
                return Optional.empty();
            }
            int plain = document.child(document.root(), ASSERTION);
            String issuer =
                    plain == XmlDocument.NONE
                            ? envelope.issuer().orElse("")
                            : document.text(document.child(plain, SamlName.ISSUER));
            if (!issuerKnown(issuer) || !encryptedAsRequired(plain == XmlDocument.NONE)) {
                return Optional.empty();
            }
            return signed(issuer, plain).flatMap(each -> judge(issuer, each, envelope));
        }

        private boolean succeeded(ResponseEnvelope envelope) {
            if (envelope.status().equals(ResponseEnvelope.SUCCESS)) {
                findings.pass(SamlCheck.STATUS, "success", "success");
                return true;
            }
            findings.fail(
                    SamlCheck.STATUS,
                    Shown.of(ResponseEnvelope.SUCCESS),
                    Shown.of(envelope.status())
                            + (envelope.reason().isEmpty()
                                    ? ""
                                    : ", reason " + Shown.of(envelope.reason())),
                    "look into the identity provider's own log");
            return false;
        }

        private boolean oneAssertion() {
            int count = ReceivedResponse.assertions(document);
            if (count == 1) {
                findings.pass(SamlCheck.ONE_ASSERTION, "one assertion", "one assertion");
                return true;
            }
            findings.fail(
                    SamlCheck.ONE_ASSERTION,
                    "exactly one assertion",
                    count + " assertions",
                    "have the identity provider send exactly one assertion");
            return false;
        }

        private boolean issuerKnown(String issuer) {
            if (provider.issuers().containsKey(issuer)) {
                findings.pass(SamlCheck.ISSUER, "an entity ID of the provider", Shown.of(issuer));
                return true;
            }
            findings.fail(
                    SamlCheck.ISSUER,
                    Listed.of(provider.issuers().keySet()),
                    issuer.isEmpty() ? "no issuer" : Shown.of(issuer),
                    provider.name(),
                    "update the provider with this identity provider's metadata, or send its users"
                            + " to the right one");
            return false;
        }

        private boolean encryptedAsRequired(boolean encrypted) {
            if (encrypted || provider.encryption() == TrustedProvider.Encryption.ALLOWED) {
                findings.pass(
                        SamlCheck.ENCRYPTED_AS_REQUIRED,
                        "encryption " + (encrypted ? "allowed" : "not required"),
                        encrypted ? "encrypted" : "plain");
                return true;
            }
            findings.fail(
                    SamlCheck.ENCRYPTED_AS_REQUIRED,
                    "an encrypted assertion",
                    "a plain one",
                    provider.name(),
                    "encrypt assertions at the identity provider, or set encryption to allowed");
            return false;
        }

        /** What was signed, and whether that covers the Response. */
        private record Evidence(
                AssertionContent content, Optional<XmlDocument> signedResponse, SigningKey key) {}

        private Optional<Evidence> signed(String issuer, int plain) {
            SignatureVerifier signatures =
                    new SignatureVerifier(
                            cryptography,
                            provider.issuers().getOrDefault(issuer, List.of()),
                            provider,
                            findings);
            int root = document.root();
            boolean responseSigned = document.child(root, SIGNATURE) != XmlDocument.NONE;
            Optional<Signed> response =
                    responseSigned
                            ? signatures.verify(document, root, "response")
                            : Optional.empty();
            if (responseSigned && response.isEmpty()) {
                return Optional.empty();
            }
            return plain == XmlDocument.NONE
                    ? encrypted(signatures, response)
                    : plain(signatures, response, plain);
        }

        private Optional<Evidence> plain(
                SignatureVerifier signatures, Optional<Signed> response, int assertion) {
            if (document.child(assertion, SIGNATURE) != XmlDocument.NONE) {
                return signatures
                        .verify(document, assertion, "assertion")
                        .flatMap(own -> evidence(own.octets(), ASSERTION, own.key(), response));
            }
            return response.isPresent()
                    ? evidence(response.get().octets(), RESPONSE, response.get().key(), response)
                    : unsigned();
        }

        private Optional<Evidence> encrypted(
                SignatureVerifier signatures, Optional<Signed> response) {
            Decryption decryption = new Decryption(provider, findings);
            if (response.isPresent()) {
                SigningKey key = response.get().key();
                return response.get()
                        .octets()
                        .open(decryption)
                        .flatMap(inner ->
                                inner.parse(ASSERTION)
                                        .flatMap(opened ->
                                                signed(opened)
                                                        ? ownSignature(signatures, opened, response)
                                                        : evidence(
                                                                inner, ASSERTION, key, response)));
            }
            return decryption
                    .open(document, false)
                    .flatMap(octets -> SignatureVerifier.parseOctets(octets, ASSERTION))
                    .flatMap(opened ->
                            signed(opened)
                                    ? ownSignature(signatures, opened, response)
                                    : unsigned());
        }

        private static boolean signed(XmlDocument opened) {
            return opened.child(opened.root(), SIGNATURE) != XmlDocument.NONE;
        }

        private Optional<Evidence> ownSignature(
                SignatureVerifier signatures, XmlDocument opened, Optional<Signed> response) {
            return signatures
                    .verify(opened, opened.root(), "assertion")
                    .flatMap(own -> evidence(own.octets(), ASSERTION, own.key(), response));
        }

        private Optional<Evidence> evidence(
                SignedOctets octets, SamlName root, SigningKey key, Optional<Signed> response) {
            Optional<XmlDocument> signedResponse =
                    response.flatMap(each -> each.octets().parse(RESPONSE));
            Optional<AssertionContent> content = AssertionReader.read(octets, root);
            if (content.isEmpty() || signedResponse.isPresent() != response.isPresent()) {
                findings.fail(
                        SamlCheck.STRUCTURE,
                        "an assertion by the schema in the signed octets",
                        "something else",
                        "have the identity provider sign an assertion by the schema");
                return Optional.empty();
            }
            return Optional.of(new Evidence(content.get(), signedResponse, key));
        }

        private Optional<Evidence> unsigned() {
            findings.fail(
                    SamlCheck.SIGNED,
                    "a signature over the assertion or the response",
                    "no signature",
                    "have the identity provider sign assertions");
            return Optional.empty();
        }

        /** Asks everything that can be asked of what was signed. */
        private Optional<VerifiedAssertion> judge(
                String issuer, Evidence evidence, ResponseEnvelope unsignedEnvelope) {
            AssertionContent content = evidence.content();
            boolean envelopeSigned = evidence.signedResponse().isPresent();
            ResponseEnvelope envelope =
                    evidence.signedResponse().map(ResponseEnvelope::read).orElse(unsignedEnvelope);
            Questions questions =
                    new Questions(content, envelope, envelopeSigned, expectations, findings);
            certificate(evidence.key());
            questions.issuer(issuer);
            questions.version();
            Optional<SubjectConfirmation> confirmation = questions.confirmation();
            Optional<VerifiedAssertion.Validity> validity = questions.times(confirmation);
            questions.address(confirmation);
            questions.person();
            questions.replay(validity);
            if (findings.decisive().isPresent()) {
                return Optional.empty();
            }
            return Optional.of(
                    new VerifiedAssertion(
                            content,
                            content.nameId().orElseThrow(),
                            confirmation.flatMap(SubjectConfirmation::recipient).orElseThrow(),
                            validity.orElseThrow(),
                            evidence.key()));
        }

        private void certificate(SigningKey key) {
            String found = "certificate until " + Dates.text(key.expires());
            if (key.expires().isAfter(expectations.now())) {
                findings.pass(SamlCheck.CERTIFICATE, "a current certificate", found);
            } else {
                findings.warn(
                        SamlCheck.CERTIFICATE,
                        "a current certificate",
                        found,
                        "renew the certificate at the identity provider");
            }
        }
    }
}
