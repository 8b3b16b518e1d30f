package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(credentials.find(made.key().id(), Optional.empty()))
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

        assertThat(credentials.find(made.key().id(), Optional.empty())).isEmpty();
        assertThat(credentials.find("AKIAUNKNOWNUNKNOWN00", Optional.empty())).isEmpty();
    }

    @Test
    void a_key_chosen_for_the_root_user_leads_to_it() {
        var secret = new Secret("chosen");
        Account.done(account.keys.ensureRoot(Account.ID, "AKIAPATCHBAYDEMO0000", secret));
        Account.done(account.keys.ensureRoot(Account.ID, "AKIAPATCHBAYDEMO0000", secret));

        assertThat(credentials.find("AKIAPATCHBAYDEMO0000", Optional.empty()))
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

        assertThat(credentials.find(one.accessKeyId(), Optional.of(other.sessionToken().reveal())))
                .isEmpty();
        assertThat(credentials.find(one.accessKeyId(), Optional.empty())).isEmpty();
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

        assertThat(credentials.find(issued.accessKeyId(), Optional.of(new String(forged))))
                .isEmpty();
        assertThat(find(foreign)).isEmpty();
        assertThat(credentials.find(issued.accessKeyId(), Optional.of("not base64!"))).isEmpty();
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
        return credentials.find(issued.accessKeyId(), Optional.of(issued.sessionToken().reveal()));
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
