package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Account;
import patchbay.organizations.AccountCreation;
import patchbay.organizations.GuardrailStore.Found;
import patchbay.organizations.Guardrails;
import patchbay.organizations.Guardrails.Attached;
import patchbay.organizations.Guardrails.Level;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationGuardrails;
import patchbay.organizations.OrganizationIds;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.Organizations;
import patchbay.organizations.Units;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** What lies over an account, level by level; and that every node knows of every change. */
@SuppressWarnings("NullAway.Init") // set before each test
final class GuardrailSqlStoreTest extends OnBothDatabases {
    private static final AccountId MANAGEMENT = new AccountId("111122223333");
    private static final String SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY.name();
    private static final String RCP = OrganizationPolicyType.RESOURCE_CONTROL_POLICY.name();
    private static final String DENY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                    + "\"Action\":\"sts:*\",\"Resource\":\"*\"}]}";

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private int drawn;
    private Organizations organizations;
    private Units units;
    private MemberAccounts accounts;
    private OrganizationPolicies policies;
    private Guardrails guardrails;
    private Organization organization;
    private AccountId member;

    @BeforeEach
    void anOrganization() {
        var store = new OrganizationSqlStore(database);
        var ids =
                new OrganizationIds(bytes -> {
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) (drawn++ * 37 % 251);
                    }
                });
        organizations = new Organizations(store, ids, () -> now);
        units = new Units(store, ids);
        accounts = new MemberAccounts(store, (account, by, role) -> {}, ids, () -> now);
        policies = new OrganizationPolicies(store, ids);
        guardrails = new OrganizationGuardrails(new GuardrailSqlStore(database));
        new AccountSqlStore(database).add(new Account(MANAGEMENT, Partition.AWS, "patchbay", now));
        organization =
                done(organizations.create(Partition.AWS, MANAGEMENT, Organization.FeatureSet.ALL));
        member = create("desk@example.com");
    }

    private AccountId create(String email) {
        AccountCreation made =
                done(
                        accounts.create(
                                organization,
                                new MemberAccounts.Draft(
                                        Optional.empty(), "Desk", email, "R", Map.of())));
        return made.account().orElseThrow();
    }

    private void reread() {
        organization = organizations.of(MANAGEMENT).orElseThrow();
    }

    @Test
    void an_account_alone_has_nothing_over_it() {
        assertThat(guardrails.over(new AccountId("999999999999")))
                .isEqualTo(Guardrails.Over.NOTHING);
    }

    @Test
    void types_that_are_not_enabled_lie_over_nobody() {
        var over = guardrails.over(member);

        assertThat(over.membership().orElseThrow().path())
                .isEqualTo(organization.id() + "/" + organization.rootId() + "/");
        assertThat(over.serviceControl()).isEmpty();
        assertThat(over.resourceControl()).isEmpty();
    }

    @Test
    void every_level_from_the_root_to_the_account_has_its_policies() {
        done(policies.enable(organization, organization.rootId(), SCP));
        reread();
        var unit = done(units.create(organization, organization.rootId(), "Desks", Map.of()));
        var below = done(units.create(organization, unit.id(), "Desks", Map.of()));
        done(accounts.move(organization, member, organization.rootId(), below.id()));
        Attached full =
                new Attached(
                        "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
                        "FullAWSAccess",
                        OrganizationPolicyType.SERVICE_CONTROL_POLICY.provided().document());

        var over = guardrails.over(member);

        assertThat(over.serviceControl())
                .containsExactly(
                        new Level("root " + organization.rootId(), List.of(full)),
                        new Level("unit Desks (" + unit.id() + ")", List.of(full)),
                        new Level("unit Desks (" + below.id() + ")", List.of(full)),
                        new Level("account " + member, List.of(full)));
        assertThat(over.membership().orElseThrow().path())
                .isEqualTo(
                        organization.id()
                                + "/"
                                + organization.rootId()
                                + "/"
                                + unit.id()
                                + "/"
                                + below.id()
                                + "/");
    }

    @Test
    void nothing_binds_the_management_account_though_it_is_a_member() {
        done(policies.enable(organization, organization.rootId(), SCP));
        done(policies.enable(organization, organization.rootId(), RCP));

        var over = guardrails.over(MANAGEMENT);

        assertThat(over.membership().orElseThrow().management()).isTrue();
        assertThat(over.serviceControl()).isEmpty();
        assertThat(over.resourceControl()).isEmpty();
    }

    @Test
    void a_change_on_one_node_counts_on_the_other_at_once() {
        assumeTrue(engine == Engine.POSTGRESQL, "the embedded database has one node");
        try (Database other = secondNode()) {
            Guardrails elsewhere = new OrganizationGuardrails(new GuardrailSqlStore(other));
            assertThat(elsewhere.over(member).resourceControl()).isEmpty();

            done(policies.enable(organization, organization.rootId(), RCP));
            reread();
            OrganizationPolicy deny =
                    done(
                            policies.create(
                                    organization,
                                    new OrganizationPolicies.Draft(
                                            OrganizationPolicyType.RESOURCE_CONTROL_POLICY,
                                            "Ours",
                                            "",
                                            DENY,
                                            Map.of())));
            done(policies.attach(organization, deny.id(), member.digits()));

            assertThat(names(elsewhere)).containsExactly("Ours");
            done(policies.detach(organization, deny.id(), member.digits()));
            assertThat(names(elsewhere)).isEmpty();
            done(accounts.close(organization, member));
            assertThat(elsewhere.over(member).closed()).isTrue();
        }
    }

    private List<String> names(Guardrails node) {
        return node.over(member).resourceControl().stream()
                .flatMap(level -> level.policies().stream())
                .map(Attached::name)
                .toList();
    }

    @Test
    void nothing_is_read_again_while_nothing_changes() {
        var store = new GuardrailSqlStore(database);
        long version = ((Found.Now) store.find(member, -1)).version();

        assertThat(store.find(member, version)).isInstanceOf(Found.Unchanged.class);
        create("another@example.com");
        assertThat(store.find(member, version)).isInstanceOf(Found.Now.class);
    }

    @Test
    void an_account_is_forgotten_ninety_days_after_it_was_closed_and_stays_closed() {
        done(accounts.close(organization, member));
        now = now.plus(MemberAccounts.REMEMBERED);
        assertThat(accounts.sweep(now)).isZero();
        now = now.plusSeconds(1);

        assertThat(accounts.sweep(now)).isEqualTo(1);
        assertThat(guardrails.over(member).membership()).isEmpty();
        assertThat(guardrails.over(member).closed()).isTrue();
    }

    private static <T> T done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T>(Fault fault) -> throw new AssertionError(fault.toString());
        };
    }
}
