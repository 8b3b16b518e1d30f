package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.organizations.Account;
import patchbay.organizations.GuardrailStore;
import patchbay.organizations.Guardrails.Attached;
import patchbay.organizations.Guardrails.Level;
import patchbay.organizations.Guardrails.Membership;
import patchbay.organizations.Guardrails.Over;
import patchbay.organizations.Member;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.Unit;

/** What lies over an account, read in one transaction: one number where nothing has changed. */
public final class GuardrailSqlStore implements GuardrailStore {
    private static final Found UNCHANGED = new Found.Unchanged();

    private final Database database;

    public GuardrailSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Found find(AccountId account, long known) {
        return database.ifChanged(known, sql -> over(sql, account))
                .<Found>map(now -> new Found.Now(now.version(), now.value()))
                .orElse(UNCHANGED);
    }

    private static Over over(Sql sql, AccountId id) {
        var rows = new OrganizationSqlRows(sql);
        boolean closed = rows.members().account(id).flatMap(Account::closedAt).isPresent();
        Optional<Organization> organization = rows.organizationOf(id);
        if (organization.isEmpty()) {
            return closed ? new Over(Optional.empty(), List.of(), List.of(), true) : Over.NOTHING;
        }
        Member member = rows.members().find(id).orElseThrow();
        List<Unit> units = units(rows, organization.get(), member);
        boolean management = organization.get().management().equals(id);
        return new Over(
                Optional.of(
                        new Membership(
                                organization.get().id(),
                                path(organization.get(), units),
                                management)),
                management
                        ? List.of()
                        : levels(
                                rows,
                                organization.get(),
                                units,
                                id,
                                OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                management
                        ? List.of()
                        : levels(
                                rows,
                                organization.get(),
                                units,
                                id,
                                OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                closed);
    }

    /** From below the root down to the account's parent. */
    private static List<Unit> units(
            OrganizationSqlRows rows, Organization organization, Member member) {
        List<Unit> units = new ArrayList<>();
        Optional<Unit> unit = rows.units().find(organization.id(), member.parent());
        while (unit.isPresent()) {
            units.addFirst(unit.get());
            unit = rows.units().find(organization.id(), unit.get().parent());
        }
        return units;
    }

    private static String path(Organization organization, List<Unit> units) {
        var path = new StringBuilder();
        path.append(organization.id()).append('/').append(organization.rootId()).append('/');
        units.forEach(unit -> path.append(unit.id()).append('/'));
        return path.toString();
    }

    private static List<Level> levels(
            OrganizationSqlRows rows,
            Organization organization,
            List<Unit> units,
            AccountId account,
            OrganizationPolicyType type) {
        if (!organization.enabled().contains(type)) {
            return List.of();
        }
        List<Level> levels = new ArrayList<>();
        String root = organization.rootId();
        levels.add(level(rows, organization, "root " + root, root, type));
        for (Unit unit : units) {
            levels.add(
                    level(
                            rows,
                            organization,
                            "unit " + unit.name() + " (" + unit.id() + ")",
                            unit.id(),
                            type));
        }
        String id = account.digits();
        levels.add(level(rows, organization, "account " + id, id, type));
        return levels;
    }

    /** The resource control policy that allows everything hangs everywhere and is implied. */
    private static Level level(
            OrganizationSqlRows rows,
            Organization organization,
            String name,
            String target,
            OrganizationPolicyType type) {
        return new Level(
                name,
                rows.policies().at(target, type).stream()
                        .filter(policy ->
                                type == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                                        || !policy.awsManaged())
                        .map(policy ->
                                new Attached(
                                        organization.policyArn(policy).toString(),
                                        policy.name(),
                                        policy.document()))
                        .toList());
    }
}
