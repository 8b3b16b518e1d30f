package patchbay.organizations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * The accounts of an organization: made, moved, closed, let go.
 *
 * <p>Source: <i>Organizations API Reference</i>; <i>Organizations User Guide, Closing a member
 * account</i>. A closed account stays listed as suspended for 90 days. Other than at AWS an account
 * may leave at any time: there is no bill that it would have to pay.
 */
public final class MemberAccounts {
    /** The role through which the management account gets in, unless told otherwise. */
    public static final String USUAL_ROLE = "OrganizationAccountAccessRole";

    /** How long a closed account is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    private static final Duration CLOSING = Duration.ofDays(30);
    private static final int MOST = 10_000;

    private final OrganizationStore store;
    private final AccountAccess access;
    private final OrganizationIds ids;
    private final InstantSource clock;

    public MemberAccounts(
            OrganizationStore store,
            AccountAccess access,
            OrganizationIds ids,
            InstantSource clock) {
        this.store = store;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** An account to be made. */
    public record Draft(
            Optional<AccountId> id,
            String name,
            String email,
            String role,
            Map<String, String> tags) {}

    /**
     * Makes an account in the root, and the role through which the management account gets in. What
     * became of it, good or bad, stands in the answer and is kept.
     */
    public Reply<AccountCreation> create(Organization organization, Draft draft) {
        Reply<AccountCreation> begun = store.change(rows -> begin(rows, organization, draft));
        return begun.map(creation -> finish(organization, creation));
    }

    private Reply<AccountCreation> begin(
            OrganizationRows rows, Organization organization, Draft draft) {
        if (rows.members().count(organization.id()) >= MOST) {
            return Reply.refused(
                    OrganizationFault.constraint(
                            "ACCOUNT_NUMBER_LIMIT_EXCEEDED",
                            "You have exceeded the allowed number of AWS accounts."));
        }
        Instant now = now();
        boolean taken = rows.members().isAddressTaken(draft.email());
        var account =
                taken ? Optional.<Account>empty() : Optional.of(open(rows, organization, draft));
        var creation =
                new AccountCreation(
                        ids.creation(),
                        organization.id(),
                        draft.name(),
                        draft.role(),
                        taken ? AccountCreation.State.FAILED : AccountCreation.State.IN_PROGRESS,
                        now,
                        taken ? Optional.of(now) : Optional.empty(),
                        account.map(Account::id),
                        taken ? Optional.of("EMAIL_ALREADY_EXISTS") : Optional.empty());
        rows.creations().put(creation);
        if (account.isPresent()) {
            String id = account.get().id().digits();
            rows.members()
                    .put(
                            new Member(
                                    account.get(),
                                    organization.id(),
                                    organization.rootId(),
                                    now,
                                    Member.Joined.CREATED));
            rows.tag(id, draft.tags());
            OrganizationPolicies.provide(rows, organization, id);
        }
        return Reply.done(creation);
    }

    private Account open(OrganizationRows rows, Organization organization, Draft draft) {
        while (true) {
            var account =
                    new Account(
                            draft.id().orElseGet(ids::account),
                            organization.partition(),
                            draft.name(),
                            draft.email(),
                            now(),
                            Optional.empty());
            if (rows.members().open(account) || draft.id().isPresent()) {
                return account;
            }
        }
    }

    /** Does what is left to do for an account that is being made: a node may have stopped. */
    private AccountCreation finish(Organization organization, AccountCreation creation) {
        if (creation.state() != AccountCreation.State.IN_PROGRESS) {
            return creation;
        }
        Account account =
                store.read(rows -> rows.members().account(creation.account().orElseThrow()))
                        .orElseThrow();
        access.open(account, organization.management(), creation.role());
        AccountCreation done = creation.succeeded(now());
        return store.change(rows -> {
            rows.creations().put(done);
            return done;
        });
    }

    /** Takes an account that stands alone into the root, as if it had accepted an invitation. */
    public Reply<Member> join(Organization organization, AccountId id) {
        return store.change(rows -> {
            Optional<Account> account = rows.members().account(id);
            if (account.isEmpty()) {
                return Reply.refused(OrganizationFault.noAccount());
            }
            if (rows.organizationOf(id).isPresent()) {
                return Reply.refused(
                        OrganizationFault.of(
                                "DuplicateAccountException",
                                "That account is already a member of an organization."));
            }
            var member =
                    new Member(
                            account.get(),
                            organization.id(),
                            organization.rootId(),
                            now(),
                            Member.Joined.INVITED);
            rows.members().put(member);
            OrganizationPolicies.provide(rows, organization, id.digits());
            return Reply.done(member);
        });
    }

    /** What became of a wish for an account. */
    public Reply<AccountCreation> creation(Organization organization, String id) {
        Optional<AccountCreation> found =
                store.read(rows -> rows.creations().find(organization.id(), id));
        return found.map(creation -> Reply.done(finish(organization, creation)))
                .orElseGet(() ->
                        Reply.refused(
                                OrganizationFault.of(
                                        "CreateAccountStatusNotFoundException",
                                        "You specified a create account status that doesn't"
                                                + " exist.")));
    }

    /**
     * Wishes for accounts.
     *
     * @param states names of the states that are wanted; empty for all
     */
    public Reply<Page<AccountCreation>> creations(
            Organization organization, List<String> states, Page.Wanted wanted) {
        return store.read(rows ->
                Page.of(
                        wanted,
                        rows.creations().of(organization.id(), "", Integer.MAX_VALUE).stream()
                                .filter(c -> states.isEmpty() || states.contains(c.state().name()))
                                .toList(),
                        AccountCreation::id));
    }

    public Reply<Page<Member>> list(Organization organization, Page.Wanted wanted) {
        return store.read(rows ->
                Page.of(
                        wanted,
                        (after, limit) -> rows.members().of(organization.id(), after, limit),
                        MemberAccounts::key));
    }

    public Reply<Page<Member>> under(Organization organization, String parent, Page.Wanted wanted) {
        return store.read(rows ->
                Units.missingParent(rows, organization, parent)
                        .<Reply<Page<Member>>>map(Reply::refused)
                        .orElseGet(() ->
                                Page.of(
                                        wanted,
                                        (after, limit) ->
                                                rows.members().under(parent, after, limit),
                                        MemberAccounts::key)));
    }

    private static String key(Member member) {
        return member.account().id().digits();
    }

    public Reply<Member> get(Organization organization, AccountId account) {
        return store.read(rows -> find(rows, organization, account));
    }

    private static Reply<Member> find(
            OrganizationRows rows, Organization organization, AccountId account) {
        return rows.members()
                .find(account)
                .filter(member -> member.organization().equals(organization.id()))
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(OrganizationFault.noAccount()));
    }

    public Reply<Member> move(
            Organization organization, AccountId account, String from, String to) {
        return store.change(rows ->
                find(rows, organization, account)
                        .then(member -> {
                            Optional<Fault> fault = moveFault(rows, organization, member, from, to);
                            if (fault.isPresent()) {
                                return Reply.refused(fault.get());
                            }
                            rows.members().put(member.under(to));
                            return Reply.done(member.under(to));
                        }));
    }

    private static Optional<Fault> moveFault(
            OrganizationRows rows,
            Organization organization,
            Member member,
            String from,
            String to) {
        if (!member.parent().equals(from)) {
            return Optional.of(
                    OrganizationFault.of(
                            "SourceParentNotFoundException",
                            "We can't find the source root or OU that you specified."));
        }
        if (!Units.isParent(rows, organization, to)) {
            return Optional.of(
                    OrganizationFault.of(
                            "DestinationParentNotFoundException",
                            "We can't find the destination container (a root or OU) that you"
                                    + " specified."));
        }
        return from.equals(to)
                ? Optional.of(
                        OrganizationFault.of(
                                "DuplicateAccountException",
                                "That account is already present in the specified destination."))
                : Optional.empty();
    }

    /** From now on the account's credentials are worth nothing. */
    public Reply<Member> close(Organization organization, AccountId account) {
        return store.change(rows ->
                find(rows, organization, account)
                        .then(member -> {
                            Optional<Fault> fault = closeFault(rows, organization, member);
                            if (fault.isPresent()) {
                                return Reply.refused(fault.get());
                            }
                            rows.members().close(account, now());
                            return Reply.done(member);
                        }));
    }

    private Optional<Fault> closeFault(
            OrganizationRows rows, Organization organization, Member member) {
        if (member.account().id().equals(organization.management())) {
            return Optional.of(
                    OrganizationFault.constraint(
                            "CANNOT_CLOSE_MANAGEMENT_ACCOUNT",
                            "You can't close the management account of an organization."));
        }
        if (member.closed()) {
            return Optional.of(
                    OrganizationFault.of(
                            "AccountAlreadyClosedException",
                            "The provided account is already closed."));
        }
        int members = rows.members().count(organization.id()) - 1;
        int most = Math.clamp(members / 10, 10, 1_000);
        return rows.members().countClosedSince(organization.id(), now().minus(CLOSING)) >= most
                ? Optional.of(
                        OrganizationFault.constraint(
                                "CLOSE_ACCOUNT_QUOTA_EXCEEDED",
                                "You have exceeded close account quota for the past 30 days."))
                : Optional.empty();
    }

    /** The account stands alone from now on. */
    public Reply<Member> remove(Organization organization, AccountId account) {
        if (account.equals(organization.management())) {
            return Reply.refused(
                    OrganizationFault.of(
                            "MasterCannotLeaveOrganizationException",
                            "You can't remove a management account from an organization."));
        }
        return store.change(rows ->
                find(rows, organization, account)
                        .then(member -> {
                            if (member.closed()) {
                                return Reply.refused(
                                        OrganizationFault.constraint(
                                                "ACCOUNT_CANNOT_LEAVE_ORGANIZATION",
                                                "You can't remove a suspended account from an"
                                                        + " organization."));
                            }
                            rows.members().remove(account);
                            return Reply.done(member);
                        }));
    }

    /** Takes accounts out of their organizations that were closed long ago; how many. */
    public int sweep(Instant now) {
        List<AccountId> gone =
                store.read(rows -> rows.members().closedBefore(now.minus(REMEMBERED)));
        if (!gone.isEmpty()) {
            store.change(rows -> {
                gone.forEach(rows.members()::remove);
                return gone;
            });
        }
        return gone.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
