package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A realm of a Keycloak that signs people in to the portal. */
final class KeycloakRealm {
    private final String url;
    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();

    KeycloakRealm(Keycloak keycloak, String name) throws IOException, InterruptedException {
        this.url = keycloak.url();
        this.name = name;
        admin("", "{\"realm\":\"" + name + "\",\"enabled\":true,\"sslRequired\":\"none\"}");
    }

    /** Its metadata's address. */
    String descriptor() {
        return url + "/realms/" + name + "/protocol/saml/descriptor";
    }

    String metadata() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(descriptor())).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Where a sign-in begins without a request. */
    String start() {
        return url + "/realms/" + name + "/protocol/saml/clients/portal";
    }

    /** A person whose password is {@code NAME-Keycloak-2026!}. */
    void person(String userName, String email) throws IOException, InterruptedException {
        admin(
                "/" + name + "/users",
                """
                {"username":"%s","email":"%s","emailVerified":true,"enabled":true,"firstName":"Given",
                 "lastName":"Family","credentials":[{"type":"password","value":"%s-Keycloak-2026!"}]}
                """
                        .formatted(userName, email, userName));
    }

    /** The portal as a client that has to sign its requests. */
    void client(String entityId, String consumer, String certificate, String format)
            throws IOException, InterruptedException {
        admin(
                "/" + name + "/clients",
                """
                {"clientId":"%s","protocol":"saml","enabled":true,"fullScopeAllowed":false,
                 "redirectUris":["%s"],"frontchannelLogout":true,
                 "attributes":{"saml.server.signature":"true","saml.assertion.signature":"true",
                  "saml.client.signature":"true","saml.signing.certificate":"%s",
                  "saml.authnstatement":"true","saml.force.post.binding":"true",
                  "saml_name_id_format":"%s","saml_force_name_id_format":"true",
                  "saml_idp_initiated_sso_url_name":"portal",
                  "saml_assertion_consumer_url_post":"%s"}}
                """
                        .formatted(entityId, consumer, certificate, format, consumer));
    }

    /** From now on a fresh key signs; the metadata shows both. */
    void rotate() throws IOException, InterruptedException {
        admin(
                "/" + name + "/components",
                """
                {"name":"fresh","providerId":"rsa-generated",
                 "providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["500"],"keySize":["2048"],"active":["true"],
                  "enabled":["true"],"algorithm":["RS256"]}}
                """);
    }

    private void admin(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private String token() throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode("admin", StandardCharsets.UTF_8);
        String body =
                http.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        url
                                                                + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return Program.find("\"access_token\":\"([^\"]*)\"", body);
    }
}
