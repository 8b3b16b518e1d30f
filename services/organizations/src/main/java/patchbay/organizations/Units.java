package patchbay.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * The tree of an organization: its root, the units in it, and who is whose child.
 *
 * <p>Source: <i>Organizations API Reference</i>; <i>Organizations User Guide, Quotas</i>: units are
 * nested five levels deep at most, and there are 2,000.
 */
public final class Units {
    private static final int DEEPEST = 5;
    private static final int MOST = 2_000;

    private final OrganizationStore store;
    private final OrganizationIds ids;

    public Units(OrganizationStore store, OrganizationIds ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Something in the tree: a root, a unit or an account. */
    public record Node(String id, Kind kind) {
        /** What it is. */
        public enum Kind {
            ROOT,
            ORGANIZATIONAL_UNIT,
            ACCOUNT
        }
    }

    public Reply<Unit> create(
            Organization organization, String parent, String name, Map<String, String> tags) {
        return store.change(rows -> {
            Optional<Fault> fault =
                    missingParent(rows, organization, parent)
                            .or(() -> full(rows, organization, parent))
                            .or(() -> taken(rows, parent, name));
            if (fault.isPresent()) {
                return Reply.refused(fault.get());
            }
            var unit = new Unit(ids.unit(organization.rootId()), organization.id(), parent, name);
            rows.units().put(unit);
            rows.tag(unit.id(), tags);
            OrganizationPolicies.provide(rows, organization, unit.id());
            return Reply.done(unit);
        });
    }

    private static Optional<Fault> full(
            OrganizationRows rows, Organization organization, String parent) {
        if (rows.units().count(organization.id()) >= MOST) {
            return Optional.of(
                    OrganizationFault.constraint(
                            "OU_NUMBER_LIMIT_EXCEEDED",
                            "You have exceeded the number of organizational units allowed in an"
                                    + " organization."));
        }
        return above(rows, organization, parent).size() > DEEPEST
                ? Optional.of(
                        OrganizationFault.constraint(
                                "OU_DEPTH_LIMIT_EXCEEDED",
                                "You attempted to create an organizational unit that is too many"
                                        + " levels deep."))
                : Optional.empty();
    }

    private static Optional<Fault> taken(OrganizationRows rows, String parent, String name) {
        return rows.units().isNamed(parent, name)
                ? Optional.of(OrganizationFault.duplicateUnit())
                : Optional.empty();
    }

    public Reply<Unit> rename(Organization organization, String id, Optional<String> name) {
        return store.change(rows -> {
            Optional<Unit> unit = rows.units().find(organization.id(), id);
            if (unit.isEmpty()) {
                return Reply.refused(OrganizationFault.noUnit());
            }
            if (name.isEmpty() || name.get().equals(unit.get().name())) {
                return Reply.done(unit.get());
            }
            Optional<Fault> fault = taken(rows, unit.get().parent(), name.get());
            if (fault.isPresent()) {
                return Reply.refused(fault.get());
            }
            Unit renamed = unit.get().named(name.get());
            rows.units().put(renamed);
            return Reply.done(renamed);
        });
    }

    public Reply<Unit> get(Organization organization, String id) {
        return store.read(rows ->
                rows.units()
                        .find(organization.id(), id)
                        .map(Reply::done)
                        .orElseGet(() -> Reply.refused(OrganizationFault.noUnit())));
    }

    public Reply<Unit> delete(Organization organization, String id) {
        return store.change(rows -> {
            Optional<Unit> unit = rows.units().find(organization.id(), id);
            if (unit.isEmpty()) {
                return Reply.refused(OrganizationFault.noUnit());
            }
            if (!rows.units().of(id, "", 1).isEmpty()
                    || !rows.members().under(id, "", 1).isEmpty()) {
                return Reply.refused(
                        OrganizationFault.of(
                                "OrganizationalUnitNotEmptyException",
                                "You can't delete an organizational unit that isn't empty."));
            }
            rows.units().remove(unit.get());
            return Reply.done(unit.get());
        });
    }

    public Reply<Page<Unit>> list(Organization organization, String parent, Page.Wanted wanted) {
        return store.read(rows ->
                missingParent(rows, organization, parent)
                        .<Reply<Page<Unit>>>map(Reply::refused)
                        .orElseGet(() ->
                                Page.of(
                                        wanted,
                                        (after, limit) -> rows.units().of(parent, after, limit),
                                        Unit::id)));
    }

    /** The children of one kind. */
    public Reply<Page<Node>> children(
            Organization organization, String parent, Node.Kind kind, Page.Wanted wanted) {
        return store.read(rows ->
                missingParent(rows, organization, parent)
                        .<Reply<Page<Node>>>map(Reply::refused)
                        .orElseGet(() ->
                                Page.of(
                                        wanted,
                                        (after, limit) ->
                                                children(rows, parent, kind, after, limit),
                                        Node::id)));
    }

    private static List<Node> children(
            OrganizationRows rows, String parent, Node.Kind kind, String after, int limit) {
        return kind == Node.Kind.ACCOUNT
                ? rows.members().under(parent, after, limit).stream()
                        .map(member -> new Node(member.account().id().digits(), kind))
                        .toList()
                : rows.units().of(parent, after, limit).stream()
                        .map(unit -> new Node(unit.id(), kind))
                        .toList();
    }

    /** The parent of a unit or an account. */
    public Reply<Node> parent(Organization organization, String child) {
        return store.read(rows ->
                parentOf(rows, organization, child)
                        .map(parent -> Reply.done(node(parent)))
                        .orElseGet(() -> Reply.refused(OrganizationFault.noChild())));
    }

    /** The ids above a unit or account and its own, the root first. */
    public List<String> path(Organization organization, String id) {
        return store.read(rows -> above(rows, organization, id));
    }

    static List<String> above(OrganizationRows rows, Organization organization, String id) {
        List<String> path = new ArrayList<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = parentOf(rows, organization, at.get());
        }
        return path;
    }

    private static Optional<String> parentOf(
            OrganizationRows rows, Organization organization, String child) {
        return AccountId.parse(child).isPresent()
                ? rows.members()
                        .find(new AccountId(child))
                        .filter(member -> member.organization().equals(organization.id()))
                        .map(Member::parent)
                : rows.units().find(organization.id(), child).map(Unit::parent);
    }

    /** The kind of thing that an id names by its form. */
    public static Node node(String id) {
        return new Node(
                id,
                id.startsWith("r-")
                        ? Node.Kind.ROOT
                        : id.startsWith("ou-") ? Node.Kind.ORGANIZATIONAL_UNIT : Node.Kind.ACCOUNT);
    }

    static Optional<Fault> missingParent(
            OrganizationRows rows, Organization organization, String parent) {
        return isParent(rows, organization, parent)
                ? Optional.empty()
                : Optional.of(OrganizationFault.noParent());
    }

    static boolean isParent(OrganizationRows rows, Organization organization, String id) {
        return id.equals(organization.rootId())
                || rows.units().find(organization.id(), id).isPresent();
    }
}
