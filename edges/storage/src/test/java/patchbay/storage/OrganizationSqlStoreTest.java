package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Account;
import patchbay.organizations.AccountCreation;
import patchbay.organizations.Member;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.OrganizationRows;
import patchbay.organizations.ServiceAccess;
import patchbay.organizations.Unit;

/** What is kept of organizations comes back, and what is removed takes along what hangs at it. */
final class OrganizationSqlStoreTest extends OnBothDatabases {
    private static final OrganizationPolicyType SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Account MANAGEMENT = account("111122223333");
    private static final Account MEMBER = account("444455556666");
    private static final Organization ORGANIZATION =
            new Organization(
                    "o-a1b2c3d4e5",
                    Partition.AWS,
                    MANAGEMENT.id(),
                    Organization.FeatureSet.ALL,
                    "r-ab12",
                    THEN,
                    Set.of());
    private static final Unit UNIT =
            new Unit("ou-ab12-11111111", ORGANIZATION.id(), ORGANIZATION.rootId(), "Desks");
    private static final OrganizationPolicy POLICY =
            new OrganizationPolicy("p-1234567890", ORGANIZATION.id(), SCP, "P", "why", "{}");

    @BeforeEach
    void anOrganization() {
        change(rows -> {
            rows.members().open(MANAGEMENT);
            rows.members().open(MEMBER);
            rows.add(ORGANIZATION);
            rows.members().put(member(MANAGEMENT, ORGANIZATION.rootId()));
            rows.members().put(member(MEMBER, ORGANIZATION.rootId()));
            rows.units().put(UNIT);
            rows.policies().put(POLICY);
        });
    }

    @Test
    void every_account_finds_its_organization() {
        see(rows -> assertThat(rows.organizationOf(MEMBER.id())).contains(ORGANIZATION));
        see(rows -> assertThat(rows.organizationOf(new AccountId("999999999999"))).isEmpty());
    }

    @Test
    void units_are_listed_below_their_parent_by_id() {
        var below = new Unit("ou-ab12-22222222", ORGANIZATION.id(), UNIT.id(), "Desks");
        change(rows -> rows.units().put(below));

        see(rows -> assertThat(rows.units().find(ORGANIZATION.id(), UNIT.id())).contains(UNIT));
        see(rows -> assertThat(rows.units().find("o-another000", UNIT.id())).isEmpty());
        see(rows ->
                assertThat(rows.units().of(ORGANIZATION.rootId(), "", 5)).containsExactly(UNIT));
        see(rows -> assertThat(rows.units().of(UNIT.id(), "", 5)).containsExactly(below));
        see(rows -> assertThat(rows.units().of(UNIT.id(), below.id(), 5)).isEmpty());
        see(rows -> assertThat(rows.units().isNamed(UNIT.id(), "Desks")).isTrue());
        see(rows -> assertThat(rows.units().isNamed(UNIT.id(), "desks")).isFalse());
        see(rows -> assertThat(rows.units().count(ORGANIZATION.id())).isEqualTo(2));
    }

    @Test
    void an_account_moves_and_is_closed_and_leaves() {
        change(rows -> rows.members().put(member(MEMBER, UNIT.id())));
        see(rows ->
                assertThat(rows.members().under(UNIT.id(), "", 5))
                        .containsExactly(member(MEMBER, UNIT.id())));
        see(rows -> assertThat(rows.members().of(ORGANIZATION.id(), "", 5)).hasSize(2));

        change(rows -> rows.members().close(MEMBER.id(), THEN));
        see(rows -> assertThat(rows.members().find(MEMBER.id()).orElseThrow().closed()).isTrue());
        see(rows ->
                assertThat(rows.members().countClosedSince(ORGANIZATION.id(), THEN.minusSeconds(1)))
                        .isEqualTo(1));
        see(rows -> assertThat(rows.members().closedBefore(THEN)).isEmpty());
        see(rows ->
                assertThat(rows.members().closedBefore(THEN.plusSeconds(1)))
                        .containsExactly(MEMBER.id()));

        change(rows -> rows.members().remove(MEMBER.id()));
        see(rows -> assertThat(rows.members().find(MEMBER.id())).isEmpty());
        see(rows -> assertThat(rows.members().account(MEMBER.id())).isPresent());
        see(rows -> assertThat(rows.members().count(ORGANIZATION.id())).isEqualTo(1));
    }

    @Test
    void an_address_belongs_to_one_account() {
        see(rows -> assertThat(rows.members().isAddressTaken(MEMBER.email())).isTrue());
        see(rows -> assertThat(rows.members().isAddressTaken("nobody@example.com")).isFalse());
        change(rows -> assertThat(rows.members().open(MEMBER)).isFalse());
    }

    @Test
    void a_type_hangs_its_provided_policy_everywhere_and_takes_all_down_again() {
        change(rows -> rows.enable(ORGANIZATION, SCP));
        change(rows -> rows.policies().attach(ORGANIZATION, POLICY, UNIT.id()));

        see(rows ->
                assertThat(rows.organizationOf(MEMBER.id()).orElseThrow().enabled())
                        .containsExactly(SCP));
        see(rows ->
                assertThat(rows.policies().at(UNIT.id(), SCP))
                        .containsExactly(POLICY, SCP.provided()));
        see(rows ->
                assertThat(rows.policies().targets(ORGANIZATION.id(), SCP.provided().id()))
                        .containsExactly(
                                MANAGEMENT.id().digits(),
                                MEMBER.id().digits(),
                                UNIT.id(),
                                ORGANIZATION.rootId()));

        change(rows -> rows.policies().detach(POLICY, UNIT.id()));
        see(rows -> assertThat(rows.policies().at(UNIT.id(), SCP)).containsExactly(SCP.provided()));

        change(rows -> rows.disable(ORGANIZATION, SCP));
        see(rows -> assertThat(rows.policies().at(UNIT.id(), SCP)).isEmpty());
        see(rows ->
                assertThat(rows.policies().of(ORGANIZATION.id(), SCP, "", 5))
                        .containsExactly(POLICY));
    }

    @Test
    void a_policy_changes_and_goes() {
        var after =
                new OrganizationPolicy(
                        POLICY.id(), POLICY.organization(), SCP, "Q", "because", "{ }");
        change(rows -> rows.policies().put(after));

        see(rows ->
                assertThat(rows.policies().find(ORGANIZATION.id(), POLICY.id())).contains(after));
        see(rows -> assertThat(rows.policies().find("o-another000", POLICY.id())).isEmpty());
        see(rows -> assertThat(rows.policies().isNamed(ORGANIZATION.id(), SCP, "Q")).isTrue());
        see(rows -> assertThat(rows.policies().count(ORGANIZATION.id(), SCP)).isEqualTo(1));

        change(rows -> rows.policies().remove(after));
        see(rows -> assertThat(rows.policies().find(ORGANIZATION.id(), POLICY.id())).isEmpty());
    }

    @Test
    void a_wish_for_an_account_is_kept_with_what_became_of_it() {
        var wish =
                new AccountCreation(
                        "car-1",
                        ORGANIZATION.id(),
                        "Desk",
                        "R",
                        AccountCreation.State.FAILED,
                        THEN,
                        Optional.of(THEN),
                        Optional.empty(),
                        Optional.of("EMAIL_ALREADY_EXISTS"));
        change(rows -> rows.creations().put(wish));

        see(rows -> assertThat(rows.creations().find(ORGANIZATION.id(), "car-1")).contains(wish));
        see(rows ->
                assertThat(rows.creations().of(ORGANIZATION.id(), "", 5)).containsExactly(wish));
    }

    @Test
    void a_service_keeps_the_moment_it_was_first_trusted() {
        var first = new ServiceAccess("sso.amazonaws.com", THEN);
        change(rows -> rows.trust(ORGANIZATION.id(), first));
        change(rows ->
                rows.trust(
                        ORGANIZATION.id(),
                        new ServiceAccess("sso.amazonaws.com", THEN.plusSeconds(1))));

        see(rows -> assertThat(rows.services(ORGANIZATION.id())).containsExactly(first));
        change(rows -> rows.distrust(ORGANIZATION.id(), first.principal()));
        see(rows -> assertThat(rows.services(ORGANIZATION.id())).isEmpty());
    }

    @Test
    void what_is_removed_takes_its_tags_and_attachments_along() {
        change(rows -> {
            rows.enable(ORGANIZATION, SCP);
            rows.tag(UNIT.id(), Map.of("team", "desk", "Team", "Desk"));
        });
        see(rows ->
                assertThat(rows.tags(UNIT.id()))
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("team", "desk", "Team", "Desk")));

        change(rows -> rows.units().remove(UNIT));

        see(rows -> assertThat(rows.tags(UNIT.id())).isEmpty());
        see(rows ->
                assertThat(rows.policies().targets(ORGANIZATION.id(), SCP.provided().id()))
                        .doesNotContain(UNIT.id()));
    }

    @Test
    void a_removed_organization_leaves_only_accounts_behind() {
        change(rows -> {
            rows.enable(ORGANIZATION, SCP);
            rows.tag(MEMBER.id().digits(), Map.of("k", "v"));
            rows.remove(ORGANIZATION);
        });

        see(rows -> assertThat(rows.organizationOf(MANAGEMENT.id())).isEmpty());
        see(rows -> assertThat(rows.tags(MEMBER.id().digits())).isEmpty());
        see(rows -> assertThat(rows.policies().of(ORGANIZATION.id(), SCP, "", 5)).isEmpty());
        see(rows ->
                assertThat(rows.policies().targets(ORGANIZATION.id(), SCP.provided().id()))
                        .isEmpty());
        see(rows -> assertThat(rows.members().account(MEMBER.id())).contains(MEMBER));
    }

    private void change(Consumer<OrganizationRows> work) {
        new OrganizationSqlStore(database)
                .change(rows -> {
                    work.accept(rows);
                    return List.of();
                });
    }

    private void see(Consumer<OrganizationRows> look) {
        new OrganizationSqlStore(database)
                .read(rows -> {
                    look.accept(rows);
                    return List.of();
                });
    }

    private static Account account(String id) {
        return new Account(
                new AccountId(id),
                Partition.AWS,
                "A" + id,
                id + "@example.com",
                THEN,
                Optional.empty());
    }

    private static Member member(Account account, String parent) {
        return new Member(account, ORGANIZATION.id(), parent, THEN, Member.Joined.CREATED);
    }
}
