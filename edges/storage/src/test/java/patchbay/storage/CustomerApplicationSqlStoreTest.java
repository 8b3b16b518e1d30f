package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.PersonId;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.Grant;
import patchbay.identity.oauth.Option;
import patchbay.identity.oauth.TokenIssuer;

/** OAuth applications come back as they were put, and go with their assignments. */
final class CustomerApplicationSqlStoreTest extends OnBothDatabases {
    private static final String INSTANCE = "ssoins-0123456789abcdef";
    private static final CustomerApplication ONE =
            new CustomerApplication(
                    "apl-0123456789abcdef",
                    INSTANCE,
                    "Desk",
                    "",
                    Optional.of("https://desk.example.com"),
                    true,
                    true,
                    true,
                    Instant.parse("2026-01-02T03:04:05Z"));
    private static final Assignee ANA =
            new Assignee.OnePerson(new PersonId("11111111-1111-1111-1111-111111111111"));

    @Test
    void an_application_is_found_as_it_was_put_and_changed() {
        var store = new CustomerApplicationSqlStore(database);
        store.put(ONE);
        assertThat(store.find(ONE.id())).contains(ONE);
        assertThat(store.list(INSTANCE)).containsExactly(ONE);
        assertThat(store.list("ssoins-fedcba9876543210")).isEmpty();
        store.put(ONE.requiring(false));
        assertThat(store.find(ONE.id())).contains(ONE.requiring(false));
    }

    @Test
    void with_an_application_its_assignments_go() {
        var store = new CustomerApplicationSqlStore(database);
        store.put(ONE);
        assertThat(store.assign(ONE.id(), ANA)).isTrue();
        assertThat(store.assign(ONE.id(), ANA)).isFalse();
        assertThat(store.assignees(ONE.id())).containsExactly(ANA);
        assertThat(store.unassign(ONE.id(), ANA)).isTrue();
        assertThat(store.unassign(ONE.id(), ANA)).isFalse();
        store.assign(ONE.id(), ANA);
        assertThat(store.remove(ONE.id())).isTrue();
        assertThat(store.remove(ONE.id())).isFalse();
        assertThat(store.assignees(ONE.id())).isEmpty();
    }

    @Test
    void with_an_application_its_options_go() {
        var store = new CustomerApplicationSqlStore(database);
        store.put(ONE);
        Option grant =
                new Grant.JwtBearer(
                                List.of(
                                        new Grant.Authorized("arn:one", List.of("a", "b")),
                                        new Grant.Authorized("arn:two", List.of("c"))))
                        .option();
        Option scope = new Option(Option.Kind.SCOPE, "desk:read", List.of());
        store.put(ONE.id(), grant);
        store.put(ONE.id(), scope);
        store.put(ONE.id(), scope);
        assertThat(store.options(ONE.id(), Option.Kind.GRANT)).containsExactly(grant);
        assertThat(Grant.of(grant).option()).isEqualTo(grant);
        assertThat(store.options(ONE.id(), Option.Kind.SCOPE)).containsExactly(scope);
        assertThat(store.remove(ONE.id(), Option.Kind.SCOPE, "desk:read")).isTrue();
        assertThat(store.remove(ONE.id(), Option.Kind.SCOPE, "desk:read")).isFalse();
        assertThat(store.remove(ONE.id())).isTrue();
        assertThat(store.options(ONE.id(), Option.Kind.GRANT)).isEmpty();
    }

    @Test
    void somebody_sees_what_is_for_them_and_has_an_address() {
        var store = new CustomerApplicationSqlStore(database);
        PersonId ana = ((Assignee.OnePerson) ANA).id();
        store.put(ONE);
        assertThat(store.shownTo(ana)).isEmpty();
        assertThat(store.reaches(ONE.id(), ana)).isFalse();
        store.assign(ONE.id(), ANA);
        assertThat(store.shownTo(ana)).containsExactly(ONE);
        assertThat(store.reaches(ONE.id(), ana)).isTrue();
        store.unassign(ONE.id(), ANA);
        store.put(ONE.requiring(false));
        assertThat(store.shownTo(ana)).hasSize(1);
        store.put(
                ONE.requiring(false)
                        .with(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(false)));
        assertThat(store.shownTo(ana)).isEmpty();
    }

    @Test
    void token_issuers_are_found_by_id_and_instance() {
        var store = new TokenIssuerSqlStore(database);
        TokenIssuer one =
                new TokenIssuer("tti-1", INSTANCE, "outside", "https://i", "sub", "userName");
        store.put(one);
        store.put(one);
        assertThat(store.find("tti-1")).contains(one);
        assertThat(store.list(INSTANCE)).containsExactly(one);
        assertThat(store.remove("tti-1")).isTrue();
        assertThat(store.remove("tti-1")).isFalse();
        assertThat(store.list(INSTANCE)).isEmpty();
    }
}
