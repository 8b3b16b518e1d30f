package patchbay.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.OrganizationRows;

/** Policies of organizations, and where they hang. */
final class OrganizationPolicyRows implements OrganizationRows.Policies {
    private static final String COLUMNS = "id, organization, type, name, description, document";

    private final OrganizationSqlRows rows;

    OrganizationPolicyRows(OrganizationSqlRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<OrganizationPolicy> find(String organization, String id) {
        return provided(id)
                .or(() ->
                        rows.sql()
                                .first(
                                        "select "
                                                + COLUMNS
                                                + " from organization_policy"
                                                + " where id = ? and organization = ?",
                                        OrganizationPolicyRows::policy,
                                        id,
                                        organization));
    }

    private static Optional<OrganizationPolicy> provided(String id) {
        return Stream.of(OrganizationPolicyType.values())
                .map(OrganizationPolicyType::provided)
                .filter(policy -> policy.id().equals(id))
                .findFirst();
    }

    @Override
    public List<OrganizationPolicy> of(
            String organization, OrganizationPolicyType type, String after, int limit) {
        return rows.sql()
                .query(
                        "select "
                                + COLUMNS
                                + " from organization_policy where organization = ? and type = ?"
                                + " and id > ? order by id limit ?",
                        OrganizationPolicyRows::policy,
                        organization,
                        type,
                        after,
                        limit);
    }

    @Override
    public boolean isNamed(String organization, OrganizationPolicyType type, String name) {
        return rows.sql()
                .exists(
                        "select 1 from organization_policy"
                                + " where organization = ? and type = ? and name = ?",
                        organization,
                        type,
                        name);
    }

    @Override
    public int count(String organization, OrganizationPolicyType type) {
        return (int)
                rows.sql()
                        .number(
                                "select count(*) from organization_policy"
                                        + " where organization = ? and type = ?",
                                organization,
                                type);
    }

    @Override
    public void put(OrganizationPolicy policy) {
        rows.sql()
                .update(
                        "insert into organization_policy ("
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                                + " name = excluded.name, description = excluded.description,"
                                + " document = excluded.document",
                        policy.id(),
                        policy.organization(),
                        policy.type(),
                        policy.name(),
                        policy.description(),
                        policy.document());
    }

    @Override
    public void remove(OrganizationPolicy policy) {
        rows.sql().update("delete from organization_policy where id = ?", policy.id());
        rows.forget(policy.id());
    }

    @Override
    public List<OrganizationPolicy> at(String target, OrganizationPolicyType type) {
        List<OrganizationPolicy> found =
                new ArrayList<>(
                        rows.sql()
                                .query(
                                        "select id, p.organization as organization, p.type as type,"
                                                + " name, description, document"
                                                + " from organization_attachment a"
                                                + " join organization_policy p on p.id = a.policy"
                                                + " where a.target = ? and a.type = ?",
                                        OrganizationPolicyRows::policy,
                                        target,
                                        type));
        if (rows.sql()
                .exists(
                        "select 1 from organization_attachment where target = ? and policy = ?",
                        target,
                        type.provided().id())) {
            found.add(type.provided());
        }
        return found.stream().sorted(Comparator.comparing(OrganizationPolicy::id)).toList();
    }

    @Override
    public List<String> targets(String organization, String policy) {
        return rows.sql()
                .query(
                        "select target from organization_attachment"
                                + " where organization = ? and policy = ? order by target",
                        row -> row.text("target"),
                        organization,
                        policy);
    }

    @Override
    public void attach(Organization organization, OrganizationPolicy policy, String target) {
        rows.sql()
                .insert(
                        "insert into organization_attachment (target, policy, type, organization)"
                                + " values (?, ?, ?, ?)",
                        target,
                        policy.id(),
                        policy.type(),
                        organization.id());
    }

    @Override
    public void detach(OrganizationPolicy policy, String target) {
        rows.sql()
                .update(
                        "delete from organization_attachment where target = ? and policy = ?",
                        target,
                        policy.id());
    }

    private static OrganizationPolicy policy(Row row) {
        return new OrganizationPolicy(
                row.text("id"),
                row.text("organization"),
                row.constant("type", OrganizationPolicyType.class),
                row.text("name"),
                row.text("description"),
                row.text("document"));
    }
}
