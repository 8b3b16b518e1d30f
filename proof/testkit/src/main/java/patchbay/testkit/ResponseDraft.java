package patchbay.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.EncryptionTarget;
import patchbay.saml.issue.IssuedResponse;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SamlAttribute;

/** A response in the making: what it says can be changed before it is signed. */
public final class ResponseDraft {
    /** Prefix of the attributes that AWS reads. */
    public static final String AWS = "https://aws.amazon.com/SAML/Attributes/";

    private static final String EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

    private final TestIdp idp;
    private final Instant now;
    private final String nameId;
    private final Map<String, List<String>> attributes = new LinkedHashMap<>();
    private ResponseIssuer.Signing signing = ResponseIssuer.Signing.ASSERTION;
    private Optional<EncryptionTarget> target = Optional.empty();
    private Optional<Instant> sessionEnd = Optional.empty();
    private Optional<String> request = Optional.empty();
    private String nameIdFormat = EMAIL;
    private String recipient = "https://signin.aws.amazon.com/saml";
    private String audience = "urn:amazon:webservices";

    ResponseDraft(TestIdp idp, String sessionName, Instant now) {
        this.idp = idp;
        this.now = now;
        this.nameId = sessionName;
        attributes.put(AWS + "Role", List.of(pair("Connect-SSO")));
        attributes.put(AWS + "RoleSessionName", List.of(sessionName));
    }

    /** A value of the role attribute: role and provider of the same name. */
    public static String pair(String name) {
        return pair(name, "Connect-SSO");
    }

    /** A value of the role attribute. */
    public static String pair(String role, String provider) {
        return "arn:aws:iam::111122223333:role/"
                + role
                + ",arn:aws:iam::111122223333:saml-provider/"
                + provider;
    }

    public ResponseDraft roles(String... values) {
        return attribute(AWS + "Role", values);
    }

    public ResponseDraft attribute(String name, String... values) {
        attributes.put(name, List.of(values));
        return this;
    }

    public ResponseDraft without(String name) {
        attributes.remove(name);
        return this;
    }

    public ResponseDraft tag(String key, String value) {
        return attribute(AWS + "PrincipalTag:" + key, value);
    }

    public ResponseDraft recipient(String url) {
        recipient = url;
        return this;
    }

    /** The AuthnRequest that it answers; none unless said otherwise. */
    public ResponseDraft answering(String requestId) {
        request = Optional.of(requestId);
        return this;
    }

    /** The format of the NameID; an e-mail address unless said otherwise. */
    public ResponseDraft nameIdFormat(String uri) {
        nameIdFormat = uri;
        return this;
    }

    public ResponseDraft audience(String name) {
        audience = name;
        return this;
    }

    /** Encrypts the assertion to this key. */
    public ResponseDraft encryptedTo(EncryptionKey key) {
        return encryptedTo(key, EncryptionTarget.ContentEncryption.AES256_GCM);
    }

    public ResponseDraft encryptedTo(
            EncryptionKey key, EncryptionTarget.ContentEncryption content) {
        target = Optional.of(new EncryptionTarget(key.certificate(), content));
        return this;
    }

    /** Which elements are signed; the assertion unless said otherwise. */
    public ResponseDraft signed(ResponseIssuer.Signing signed) {
        signing = signed;
        return this;
    }

    /** When the service provider is to end its session. */
    public ResponseDraft sessionEnd(Instant end) {
        sessionEnd = Optional.of(end);
        return this;
    }

    /** The form field's value, by which the identity provider says that it refused somebody. */
    public String refused() {
        String document = new String(issue().document(), StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(
                        document.replace("status:Success", "status:Responder")
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** The form field's value. */
    public String base64() {
        return issue().base64();
    }

    /** The form field's value, about nobody: as Keycloak sends it without a NameID mapper. */
    public String withoutNameId() {
        return reworked(text -> text.replaceFirst("<saml:NameID.*</saml:NameID>", ""));
    }

    private String reworked(UnaryOperator<String> change) {
        return Base64.getEncoder()
                .encodeToString(Reworked.document(issue().document(), idp.privateKey(), change));
    }

    /** The form field's value, in which one word was changed after signing. */
    public String changedAfterSigning(String word, String instead) {
        String document = new String(issue().document(), StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(document.replace(word, instead).getBytes(StandardCharsets.UTF_8));
    }

    private IssuedResponse issue() {
        var issuer = new ResponseIssuer(idp.random());
        List<SamlAttribute> all = new ArrayList<>();
        attributes.forEach((name, values) ->
                all.add(new SamlAttribute(name, SamlAttribute.UNSPECIFIED, values)));
        return issuer.issue(
                new AssertionContent(
                        issuer.freshId(),
                        now,
                        idp.entityId(),
                        new NameId(nameId, nameIdFormat),
                        recipient,
                        request,
                        now.minus(Duration.ofMinutes(1)),
                        now.plus(Duration.ofHours(1)),
                        List.of(audience),
                        new AssertionContent.Authentication(
                                now,
                                "_session",
                                AssertionContent.Authentication.PASSWORD_PROTECTED_TRANSPORT,
                                sessionEnd),
                        all),
                idp.key(),
                signing,
                target);
    }
}
