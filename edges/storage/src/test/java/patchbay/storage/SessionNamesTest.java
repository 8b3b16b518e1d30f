package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.AgentStatus;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.Instances;
import patchbay.connect.NamesSent.Sent;
import patchbay.connect.Presence;
import patchbay.connect.SessionNames;
import patchbay.connect.SessionNames.Kind;
import patchbay.connect.SessionNames.Row;
import patchbay.wire.Reply;

/** Near misses between the names that are sent and the logins there are. */
final class SessionNamesTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Random dice = new Random(13);
    private final List<Sent> sent = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private ConnectSqlStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Instance instance;

    @BeforeEach
    void makeInstance() {
        store = new ConnectSqlStore(database);
        instance =
                ((Reply.Done<Instance>)
                                new Instances(store, () -> NOON, dice::nextBytes, id -> false, 9)
                                        .create(
                                                new Instances.NewInstance(
                                                        new AccountId("111122223333"),
                                                        new Region("us-east-1"),
                                                        IdentityManagement.SAML,
                                                        Optional.of("names"),
                                                        Optional.empty(),
                                                        true,
                                                        false,
                                                        Map.of(),
                                                        Optional.empty())))
                        .output();
    }

    private void users(String... logins) {
        AgentStatus offline = store.agentStatuses(instance.id()).getLast();
        for (String login : logins) {
            assertThat(
                            store.add(
                                    new ConnectUser(
                                            "id of " + login,
                                            instance.id(),
                                            login,
                                            ConnectUser.Person.named("Ana", "Example"),
                                            Optional.empty(),
                                            store.routingProfiles(instance.id()).getFirst().id(),
                                            List.of(),
                                            ConnectUser.Phone.SOFT,
                                            Optional.empty(),
                                            Map.of(),
                                            NOON),
                                    new Presence(offline.id(), NOON),
                                    Optional.empty(),
                                    99))
                    .isEqualTo(Added.ADDED);
        }
    }

    private void sends(String... names) {
        for (String name : names) {
            sent.add(new Sent("sender of " + name, "Connect", name));
        }
    }

    private SessionNames.Page page(int before, int most) {
        return new SessionNames(store, (_, each) -> sent.forEach(each))
                .page(instance, _ -> true, before, most);
    }

    private static String told(Row row) {
        return row.kind() + " " + row.name() + " -> " + row.login();
    }

    @Test
    void each_way_to_miss_a_login_is_told_apart() {
        users(
                "ana@example.com",
                "Ben@example.com",
                "carl",
                "dora@old.example.com",
                "eva@example.com",
                "team@example.com",
                "nobody@example.com");
        sends(
                "ana@example.com",
                "ben@example.com",
                "carl@example.com",
                "dora@example.com",
                "eva@example.com ",
                "eva\u200b@example.com",
                "franz@example.com",
                "bem@example.org",
                "g+1@example.com",
                "x",
                "");
        sent.add(new Sent("one", "Connect", "team@example.com"));
        sent.add(new Sent("one", "Backup", "team@example.com"));
        sent.add(new Sent("two", "Connect", "team@example.com"));

        SessionNames.Page page = page(0, 99);

        assertThat(page.rows().stream().map(SessionNamesTest::told))
                .containsExactly(
                        "CASE ben@example.com -> Ben@example.com",
                        "BLANKS eva@example.com  -> eva@example.com",
                        "BLANKS eva\u200b@example.com -> eva@example.com",
                        "DOMAIN dora@example.com -> dora@old.example.com",
                        "SHORT carl@example.com -> carl",
                        "SHARED team@example.com -> team@example.com",
                        "NO_USER bem@example.org -> ",
                        "NO_USER franz@example.com -> ",
                        "NO_USER g+1@example.com -> ",
                        "NO_NAME  -> ",
                        "NO_NAME x -> ",
                        "UNSENT  -> nobody@example.com",
                        "EXACT ana@example.com -> ana@example.com",
                        "EXACT team@example.com -> team@example.com",
                        "EXACT team@example.com -> team@example.com");
        assertThat(page.flagged()).isEqualTo(11);
        assertThat(page.count(Kind.EXACT)).isEqualTo(3);
    }

    @Test
    void a_page_has_the_rows_asked_for_and_the_nearest_login_of_its_own() {
        users("ana@example.com", "benjamin@example.com");
        sends("anna@example.com", "ana@example.com", "zoe@example.com");

        assertThat(page(0, 1).rows().stream().map(SessionNamesTest::told))
                .containsExactly("NO_USER anna@example.com -> ana@example.com");
        assertThat(page(0, 1).next()).contains(1);
        assertThat(page(1, 9).rows()).hasSize(3);
        assertThat(page(1, 9).next()).isEmpty();
        assertThat(page(9, 9).rows()).isEmpty();
    }
}
