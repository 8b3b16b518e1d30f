package patchbay.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.organizations.OrganizationRows;
import patchbay.organizations.ServiceAccess;

/**
 * Rows of organizations within one transaction. The first change within it counts the version up,
 * so that nobody keeps what was read before.
 */
final class OrganizationSqlRows implements OrganizationRows {
    private static final List<String> TABLES =
            List.of(
                    "organization_policy_type",
                    "organization_unit",
                    "organization_member",
                    "organization_policy",
                    "organization_attachment",
                    "organization_creation",
                    "organization_service");

    private final Sql sql;

    OrganizationSqlRows(Sql sql) {
        this.sql = sql;
    }

    Sql sql() {
        return sql;
    }

    @Override
    public Optional<Organization> organizationOf(AccountId account) {
        return sql.first(
                        "select o.id as id, partition_id, management, feature_set, root, created_at"
                                + " from organization_member m join organization o"
                                + " on o.id = m.organization where m.account = ?",
                        OrganizationSqlRows::organization,
                        account.digits())
                .map(found -> with(found, enabled(found.id())));
    }

    private Set<OrganizationPolicyType> enabled(String organization) {
        return Set.copyOf(
                sql.query(
                        "select type from organization_policy_type where organization = ?",
                        row -> row.constant("type", OrganizationPolicyType.class),
                        organization));
    }

    private static Organization organization(Row row) {
        return new Organization(
                row.text("id"),
                row.constant("partition_id", Partition.class),
                new AccountId(row.text("management")),
                row.constant("feature_set", Organization.FeatureSet.class),
                row.text("root"),
                row.instant("created_at"),
                Set.of());
    }

    private static Organization with(Organization head, Set<OrganizationPolicyType> enabled) {
        return new Organization(
                head.id(),
                head.partition(),
                head.management(),
                head.featureSet(),
                head.rootId(),
                head.createdAt(),
                enabled);
    }

    @Override
    public void add(Organization organization) {
        sql.insert(
                "insert into organization (id, management, partition_id, feature_set, root,"
                        + " created_at) values (?, ?, ?, ?, ?, ?)",
                organization.id(),
                organization.management().digits(),
                organization.partition(),
                organization.featureSet(),
                organization.rootId(),
                organization.createdAt());
    }

    @Override
    public void remove(Organization organization) {
        sql.update(
                "delete from organization_tag where owner = ?"
                        + " or owner in (select id from organization_unit where organization = ?)"
                        + " or owner in (select id from organization_policy where organization = ?)"
                        + " or owner in"
                        + " (select account from organization_member where organization = ?)",
                organization.rootId(),
                organization.id(),
                organization.id(),
                organization.id());
        TABLES.forEach(table ->
                sql.update("delete from " + table + " where organization = ?", organization.id()));
        sql.update("delete from organization where id = ?", organization.id());
    }

    @Override
    public void enable(Organization organization, OrganizationPolicyType type) {
        sql.insert(
                "insert into organization_policy_type (organization, type) values (?, ?)",
                organization.id(),
                type);
        var policies = new OrganizationPolicyRows(this);
        policies.attach(organization, type.provided(), organization.rootId());
        for (String table :
                List.of(
                        "id as target from organization_unit",
                        "account as target from organization_member")) {
            sql.query(
                            "select " + table + " where organization = ?",
                            row -> row.text("target"),
                            organization.id())
                    .forEach(target -> policies.attach(organization, type.provided(), target));
        }
    }

    @Override
    public void disable(Organization organization, OrganizationPolicyType type) {
        for (String table : List.of("organization_policy_type", "organization_attachment")) {
            sql.update(
                    "delete from " + table + " where organization = ? and type = ?",
                    organization.id(),
                    type);
        }
    }

    @Override
    public Units units() {
        return new UnitRows(this);
    }

    @Override
    public Members members() {
        return new MemberRows(this);
    }

    @Override
    public Policies policies() {
        return new OrganizationPolicyRows(this);
    }

    @Override
    public Creations creations() {
        return new CreationRows(this);
    }

    @Override
    public List<ServiceAccess> services(String organization) {
        return sql.query(
                "select principal, since from organization_service where organization = ?"
                        + " order by principal",
                row -> new ServiceAccess(row.text("principal"), row.instant("since")),
                organization);
    }

    @Override
    public void trust(String organization, ServiceAccess service) {
        sql.insert(
                "insert into organization_service (organization, principal, since)"
                        + " values (?, ?, ?)",
                organization,
                service.principal(),
                service.since());
    }

    @Override
    public void distrust(String organization, String principal) {
        sql.update(
                "delete from organization_service where organization = ? and principal = ?",
                organization,
                principal);
    }

    @Override
    public Map<String, String> tags(String owner) {
        Map<String, String> tags = new TreeMap<>();
        sql.query(
                        "select tag_key, tag_value from organization_tag where owner = ?",
                        row -> Map.entry(row.text("tag_key"), row.text("tag_value")),
                        owner)
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    @Override
    public void tag(String owner, Map<String, String> tags) {
        untag(owner);
        tags.forEach((key, value) ->
                sql.insert(
                        "insert into organization_tag (owner, tag_key, tag_value)"
                                + " values (?, ?, ?)",
                        owner,
                        key,
                        value));
    }

    /** Takes everything away that belongs to what is removed. */
    void forget(String target) {
        untag(target);
        sql().update("delete from organization_attachment where target = ?", target);
    }

    private void untag(String owner) {
        sql.update("delete from organization_tag where owner = ?", owner);
    }
}
