package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** A SCIM client that knows nothing of us, the one that Keycloak's extension is made of. */
class ScimClientTest {
    private static final Pattern ENDPOINT = Pattern.compile("https?://scim[^<\"]+/scim/v2/");

    @Test
    void an_independent_client_keeps_people_and_groups(@TempDir Path folder) throws Exception {
        try (Center center = Center.open(folder);
                Surfer admin = center.admin()) {
            admin.post(center.at("console", "/scim/enable"), Map.of());
            Page made = admin.post(center.at("console", "/scim/token"), Map.of());
            Matcher endpoint = ENDPOINT.matcher(made.html());
            assertThat(endpoint.find()).isTrue();
            try (ScimRequestBuilder scim =
                    new ScimRequestBuilder(
                            endpoint.group(),
                            ScimClientConfig.builder()
                                    .httpHeaders(
                                            Map.of(
                                                    "Authorization",
                                                    "Bearer " + made.text("fresh-token")))
                                    .build())) {
                drive(scim);
            }
            assertThat(admin.open(center.at("console", "/people?q=tess")).html())
                    .contains("Tess Ter");
        }
    }

    private static void drive(ScimRequestBuilder scim) {
        ServiceProvider config = scim.loadServiceProviderConfiguration();
        assertThat(config.getPatchConfig().isSupported()).isTrue();
        assertThat(config.getBulkConfig().isSupported()).isFalse();

        ServerResponse<User> made =
                scim.create(User.class, "/Users").setResource(person("tess")).sendRequest();
        assertThat(made.getHttpStatus()).as(made.getResponseBody()).isEqualTo(201);
        assertThat(made.isValidScimResponse()).isTrue();
        String id = made.getResource().getId().orElseThrow();
        ServerResponse<User> again =
                scim.create(User.class, "/Users").setResource(person("TESS")).sendRequest();
        assertThat(again.getHttpStatus()).isEqualTo(409);
        assertThat(again.getErrorResponse().getScimType()).contains("uniqueness");

        ServerResponse<User> patched =
                scim.patch(User.class, "/Users", id)
                        .addOperation()
                        .path("title")
                        .op(PatchOp.REPLACE)
                        .value("Lead")
                        .next()
                        .path("emails[type eq \"work\"].value")
                        .op(PatchOp.REPLACE)
                        .value("tess2@example.com")
                        .build()
                        .sendRequest();
        assertThat(patched.getHttpStatus()).as(patched.getResponseBody()).isEqualTo(200);
        assertThat(patched.getResource().getTitle()).contains("Lead");
        assertThat(patched.getResource().getEmails().getFirst().getValue())
                .contains("tess2@example.com");

        ServerResponse<ListResponse<User>> found =
                scim.list(User.class, "/Users")
                        .filter("userName", Comparator.EQ, "tess")
                        .build()
                        .get()
                        .sendRequest();
        assertThat(found.getResource().getTotalResults()).isEqualTo(1);
        int before = count(scim);
        for (int i = 0; i < 5; i++) {
            scim.create(User.class, "/Users").setResource(person("other" + i)).sendRequest();
        }
        assertThat(count(scim)).isEqualTo(before + 5);

        ServerResponse<Group> group =
                scim.create(Group.class, "/Groups")
                        .setResource(
                                Group.builder()
                                        .displayName("Leads")
                                        .members(List.of(Member.builder().value(id).build()))
                                        .build())
                        .sendRequest();
        assertThat(group.getHttpStatus()).as(group.getResponseBody()).isEqualTo(201);
        String groupId = group.getResource().getId().orElseThrow();
        ServerResponse<Group> left =
                scim.patch(Group.class, "/Groups", groupId)
                        .addOperation()
                        .path("members[value eq \"" + id + "\"]")
                        .op(PatchOp.REMOVE)
                        .build()
                        .sendRequest();
        assertThat(left.getHttpStatus()).as(left.getResponseBody()).isEqualTo(204);
        ServerResponse<User> off =
                scim.update(User.class, "/Users", id)
                        .setResource(inactive(person("tess")))
                        .sendRequest();
        assertThat(off.getResource().isActive()).contains(false);
        assertThat(scim.delete(Group.class, "/Groups", groupId).sendRequest().getHttpStatus())
                .isEqualTo(204);
    }

    @SuppressWarnings("unchecked") // the client says no more of its answer
    private static int count(ScimRequestBuilder scim) {
        ServerResponse<ListResponse<User>> all = scim.list(User.class, "/Users").get().getAll();
        return all.getResource().getListedResources().size();
    }

    private static User inactive(User user) {
        user.setActive(false);
        return user;
    }

    private static User person(String userName) {
        return User.builder()
                .userName(userName)
                .displayName("Tess Ter")
                .name(Name.builder().givenName("Tess").familyName("Ter").build())
                .emails(
                        List.of(
                                Email.builder()
                                        .value(userName + "@example.com")
                                        .type("work")
                                        .primary(true)
                                        .build()))
                .active(true)
                .build();
    }
}
