package patchbay.scenarios.http;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Function;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.Patchbay;

/** Failures that an administrator meets at an API, with the call that works instead. */
@SuppressWarnings("ImmutableEnumChecker") // the calls capture nothing
enum ApiRefusal {
    F27_A_LOGIN_PAGE(metadata("<html><body>Sign in to continue</body></html>" + pad())),
    F27_TOO_SHORT(
            "F27",
            metadata("<EntityDescriptor/>"),
            400,
            "Member must have length greater than or equal to 1000",
            it -> provider(it, it.idp().metadata())),
    F27_NO_XML(metadata("MIIDdDCCAlygAwIBAgIGAY" + pad())),
    F27_A_SERVICE_PROVIDER(
            "F27",
            it -> provider(it, it.idp().metadata().replace("IDPSSODescriptor", "SPSSODescriptor")),
            400,
            "Could not parse metadata.",
            it -> provider(it, it.idp().metadata())),
    F29_AN_ADDRESS(
            user(
                    "bob@example.com",
                    ", \"IdentityInfo\": {\"FirstName\": \"B\", \"LastName\": \"A\","
                            + " \"Email\": \"bob@example.com\"}"),
            "Email is not required for this directory type"),
    F29_A_PASSWORD(
            user("bob@example.com", ", \"Password\": \"Secret-Kettle-9\""),
            "Password is not required for this directory type"),
    F29_A_DIRECTORY_USER(
            user("bob@example.com", ", \"DirectoryUserId\": \"S-1-5-21\""),
            "DirectoryUserId is not required for this directory type"),
    F29_A_PLUS(user("bob+desk@example.com", ""), "character"),
    F29_A_DOMAIN_WITHOUT_A_DOT(user("bob@example", ""), "must be a valid email address"),
    F34_A_KEY_WITH_A_PASSPHRASE(
            "F34",
            it -> key(it, ApiRefusal.LOCKED),
            400,
            "Invalid private key.",
            it -> key(it, EncryptionKey.fresh(Instant.now()).pem().reveal())),
    F34_NO_PEM(
            "F34",
            it -> key(it, "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"),
            400,
            "Invalid private key.",
            it -> key(it, EncryptionKey.fresh(Instant.now()).pem().reveal())),
    F38_THE_ROOT_USER(
            "F38",
            it -> new Cloud(it).tryConnect("GET", "/user/federate/" + Patchbay.INSTANCE, ""),
            400,
            "Provided identity: Principal: arn:aws:iam::111122223333:root User: 111122223333 cannot"
                    + " be used for federation with Amazon Connect",
            it -> it.assumeRole("Connect-SSO", it.response("ana@example.com")));

    private static final String LOCKED =
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIIE
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    private final String failure;
    private final Function<House, HttpResponse<String>> call;
    private final int status;
    private final String message;
    private final Function<House, HttpResponse<String>> instead;

    ApiRefusal(
            String failure,
            Function<House, HttpResponse<String>> call,
            int status,
            String message,
            Function<House, HttpResponse<String>> instead) {
        this.failure = failure;
        this.call = call;
        this.status = status;
        this.message = message;
        this.instead = instead;
    }

    ApiRefusal(Function<House, HttpResponse<String>> metadata) {
        this(
                "F27",
                metadata,
                400,
                "Could not parse metadata.",
                it -> provider(it, it.idp().metadata()));
    }

    ApiRefusal(Function<House, HttpResponse<String>> user, String message) {
        this("F29", user, 400, message, it -> user("bob@example.com", "").apply(it));
    }

    private static String pad() {
        return " ".repeat(1000);
    }

    private static Function<House, HttpResponse<String>> metadata(String document) {
        return it -> provider(it, document);
    }

    private static HttpResponse<String> provider(House house, String document) {
        return new Cloud(house)
                .tryIam(
                        "CreateSAMLProvider",
                        "Name",
                        "P" + System.nanoTime(),
                        "SAMLMetadataDocument",
                        document);
    }

    private static HttpResponse<String> key(House house, String pem) {
        Cloud cloud = new Cloud(house);
        String arn = cloud.provider("P" + System.nanoTime(), house.idp().metadata());
        return cloud.tryIam("UpdateSAMLProvider", "SAMLProviderArn", arn, "AddPrivateKey", pem);
    }

    /** Somebody is added, and taken away again where that worked. */
    private static Function<House, HttpResponse<String>> user(String login, String more) {
        return house -> {
            Cloud cloud = new Cloud(house);
            String json = cloud.userJson(Patchbay.INSTANCE, login, "Agent", more);
            if (more.contains("IdentityInfo")) {
                json = json.replaceFirst("\"IdentityInfo\": \\{[^}]*},", "");
            }
            HttpResponse<String> answer =
                    cloud.tryConnect("PUT", "/users/" + Patchbay.INSTANCE, json);
            if (answer.statusCode() == 200) {
                cloud.deleteUser(Cloud.value(answer.body(), "UserId"));
            }
            return answer;
        };
    }

    String failure() {
        return failure;
    }

    HttpResponse<String> happensIn(House house) {
        return call.apply(house);
    }

    int status() {
        return status;
    }

    /** Part of what the API says. */
    String message() {
        return message;
    }

    HttpResponse<String> mendedIn(House house) {
        return instead.apply(house);
    }
}
