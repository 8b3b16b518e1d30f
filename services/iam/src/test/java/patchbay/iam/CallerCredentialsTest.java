package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.organizations.AccountStore;
import patchbay.organizations.Accounts;
import patchbay.wire.sigv4.Credentials;

final class CallerCredentialsTest {
    private final Account account = new Account();
    private final Accounts accounts = new Accounts(new OneStore(), () -> Account.NOW);
    private static final String REGION = "us-east-1";

    private final CallerCredentials credentials =
            new CallerCredentials(
                    account.keys, account.stores.users, accounts, account.tokens, account.uses);

    CallerCredentialsTest() {
        accounts.open(Account.ID, Partition.AWS, "patchbay");
    }

    @Test
    void a_users_key_leads_to_the_user_and_its_secret() {
        User ana = account.user("ana");
        AccessKeys.Made made = Account.done(account.keys.create(Account.ID, Optional.of("ana")));

        assertThat(credentials.find(made.key().id(), Optional.empty(), REGION))
                .contains(
                        new Credentials.Holder(
                                made.secret(), account.caller(ana), Optional.empty()));
        assertThat(made.key().sealedSecret()).doesNotContain(made.secret().reveal());
    }

    @Test
    void a_key_that_is_switched_off_is_nobodys() {
        account.user("ana");
        var made = Account.done(account.keys.create(Account.ID, Optional.of("ana")));

        account.keys.activate(Account.ID, Optional.of("ana"), made.key().id(), false);

        assertThat(credentials.find(made.key().id(), Optional.empty(), REGION)).isEmpty();
        assertThat(credentials.find("AKIAUNKNOWNUNKNOWN00", Optional.empty(), REGION)).isEmpty();
    }

    @Test
    void a_key_chosen_for_the_root_user_leads_to_it() {
        var secret = new Secret("chosen");
        Account.done(account.keys.ensureRoot(Account.ID, "AKIAPATCHBAYDEMO0000", secret));
        Account.done(account.keys.ensureRoot(Account.ID, "AKIAPATCHBAYDEMO0000", secret));

        assertThat(credentials.find("AKIAPATCHBAYDEMO0000", Optional.empty(), REGION))
                .contains(
                        new Credentials.Holder(
                                secret,
                                new Caller.Root(Partition.AWS, Account.ID),
                                Optional.empty()));
    }

    @Test
    void a_session_is_read_from_its_token_alone() {
        Caller.RoleSession session = account.session(account.role("R"), "{}", "arn:p");
        var issued = account.tokens.issue(session, session.expiresAt(), 0);
        account.roles.delete(Account.ID, "R");

        assertThat(find(issued))
                .contains(
                        new Credentials.Holder(
                                issued.secretAccessKey(),
                                session,
                                Optional.of(session.expiresAt())));
    }

    @Test
    void a_token_belongs_to_its_own_key_only() {
        Caller.RoleSession session = account.session(account.role("R"));
        var one = account.tokens.issue(session, session.expiresAt(), 0);
        var other = account.tokens.issue(session, session.expiresAt(), 0);

        assertThat(
                        credentials.find(
                                one.accessKeyId(),
                                Optional.of(other.sessionToken().reveal()),
                                REGION))
                .isEmpty();
        assertThat(credentials.find(one.accessKeyId(), Optional.empty(), REGION)).isEmpty();
    }

    @Test
    void a_forged_or_foreign_token_is_nobodys() {
        Caller.RoleSession session = account.session(account.role("R"));
        var issued = account.tokens.issue(session, session.expiresAt(), 0);
        char[] forged = issued.sessionToken().reveal().toCharArray();
        forged[forged.length / 2] = forged[forged.length / 2] == 'A' ? 'B' : 'A';
        var foreign =
                new SessionTokens(new TestSealer(), Account.RANDOM)
                        .issue(session, session.expiresAt(), 0);

        assertThat(credentials.find(issued.accessKeyId(), Optional.of(new String(forged)), REGION))
                .isEmpty();
        assertThat(find(foreign)).isEmpty();
        assertThat(credentials.find(issued.accessKeyId(), Optional.of("not base64!"), REGION))
                .isEmpty();
    }

    @Test
    void an_ended_session_is_known_as_such() {
        Caller.RoleSession session = account.session(account.role("R"));
        var issued = account.tokens.issue(session, session.expiresAt(), 0);
        String token = issued.sessionToken().reveal();

        assertThat(account.tokens.open(token, session.expiresAt().minusSeconds(1)))
                .isInstanceOf(SessionTokens.Opened.Valid.class);
        assertThat(account.tokens.open(token, session.expiresAt()))
                .isEqualTo(new SessionTokens.Opened.Expired(session.expiresAt()));
    }

    @Test
    void users_and_root_may_have_sessions_too() {
        User ana = account.user("ana");
        Instant end = Account.NOW.plusSeconds(900);
        var user =
                new Caller.User(
                        Account.ID,
                        ana.arn(),
                        "ana",
                        ana.ids().uniqueId(),
                        Optional.of(Account.NOW));
        var root = new Caller.Root(Partition.AWS, Account.ID, Optional.of(Account.NOW));

        assertThat(find(account.tokens.issue(user, end, 0)).orElseThrow().caller()).isEqualTo(user);
        assertThat(find(account.tokens.issue(root, end, 0)).orElseThrow().caller()).isEqualTo(root);
    }

    @Test
    void a_session_of_a_user_ends_with_the_key_it_was_begun_with() {
        User ana = account.user("ana");
        String parent = key("ana");
        var issued = account.tokens.issue(wanted(ana, parent));

        assertThat(find(issued)).isPresent();
        account.keys.activate(Account.ID, Optional.of("ana"), parent, false);
        assertThat(find(issued)).isEmpty();
        account.keys.activate(Account.ID, Optional.of("ana"), parent, true);
        assertThat(find(issued)).isPresent();
        account.keys.delete(Account.ID, Optional.of("ana"), parent);
        assertThat(find(issued)).isEmpty();
    }

    @Test
    void a_federated_users_session_survives_its_token() {
        User ana = account.user("ana");
        var session =
                new Caller.FederatedUser(
                        new Caller.User(Account.ID, ana.arn(), "ana", ana.ids().uniqueId()),
                        "guest",
                        Account.NOW,
                        List.of("{}"),
                        Map.of("Team", "voice"));
        Instant end = Account.NOW.plusSeconds(900);

        assertThat(find(account.tokens.issue(session, end, 0)).orElseThrow().caller())
                .isEqualTo(session);
        assertThat(session.arn().orElseThrow())
                .hasToString("arn:aws:sts::" + Account.ID + ":federated-user/guest");
        assertThat(session.userId()).contains(Account.ID + ":guest");
    }

    @Test
    void a_first_version_token_of_the_global_endpoint_is_unknown_where_one_has_to_opt_in() {
        Caller.RoleSession session = account.session(account.role("R"));
        var issued =
                account.tokens.issue(
                        new SessionTokens.Wanted(
                                session,
                                session.expiresAt(),
                                0,
                                SessionTokens.Reach.USUAL_REGIONS,
                                Optional.empty()));

        assertThat(find(issued, "eu-central-1")).isPresent();
        assertThat(find(issued, "af-south-1")).isEmpty();
    }

    private String key(String user) {
        return Account.done(account.keys.create(Account.ID, Optional.of(user))).key().id();
    }

    private static Caller.User caller(User user) {
        return new Caller.User(
                Account.ID,
                user.arn(),
                user.name(),
                user.ids().uniqueId(),
                Optional.of(Account.NOW));
    }

    private static SessionTokens.Wanted wanted(User user, String parent) {
        return new SessionTokens.Wanted(
                caller(user),
                Account.NOW.plusSeconds(900),
                0,
                SessionTokens.Reach.EVERYWHERE,
                Optional.of(parent));
    }

    @Test
    void a_token_may_be_padded_to_a_size() {
        Caller.RoleSession session = account.session(account.role("R"));
        var issued = account.tokens.issue(session, session.expiresAt(), 4096);

        assertThat(issued.sessionToken().reveal().length()).isBetween(4096, 4110);
        assertThat(find(issued)).isPresent();
    }

    @Test
    void a_keys_id_tells_its_account() {
        String id = account.ids.temporaryKey(Account.ID);

        assertThat(id).startsWith("ASIA").hasSize(20).matches("[A-Z2-7]+");
        assertThat(UniqueIds.accountOf(id)).contains(Account.ID);
        assertThat(UniqueIds.accountOf("AKIAPATCHBAYDEMO0000")).isEmpty();
    }

    private Optional<Credentials.Holder> find(TemporaryCredentials issued) {
        return find(issued, REGION);
    }

    private Optional<Credentials.Holder> find(TemporaryCredentials issued, String region) {
        return credentials.find(
                issued.accessKeyId(), Optional.of(issued.sessionToken().reveal()), region);
    }

    /** Remembers accounts. */
    private static final class OneStore implements AccountStore {
        private final List<patchbay.organizations.Account> all = new ArrayList<>();

        @Override
        public boolean add(patchbay.organizations.Account added) {
            return all.add(added);
        }

        @Override
        public Optional<patchbay.organizations.Account> find(AccountId id) {
            return all.stream().filter(known -> known.id().equals(id)).findFirst();
        }

        @Override
        public List<patchbay.organizations.Account> list() {
            return all;
        }
    }

    @Test
    void a_call_is_a_use_of_the_key_or_of_the_role_behind_the_session() {
        User ana = account.user("ana");
        Role role = account.role("R");

        credentials.used("AKIA1", Account.call(account.caller(ana)));
        credentials.used("ASIA1", Account.call(account.session(role)));

        var use = new LastUse(Account.NOW, "iam", "us-east-1");
        assertThat(account.uses.find("AKIA1")).contains(use);
        assertThat(account.uses.find(role.ids().uniqueId())).contains(use);
        assertThat(account.uses.find("ASIA1")).isEmpty();
    }
}
