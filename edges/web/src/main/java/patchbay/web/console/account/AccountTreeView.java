package patchbay.web.console.account;

import java.util.List;
import java.util.Optional;

/**
 * The accounts: in the tree of their organization, or in a row where there is none.
 *
 * @param root the tree's root; empty where there is no organization
 * @param alone accounts outside an organization
 * @param enable where to post to make the organization
 */
public record AccountTreeView(Optional<Node> root, List<Leaf> alone, String enable) {
    public AccountTreeView {
        alone = List.copyOf(alone);
    }

    /**
     * The root or a unit.
     *
     * @param guardrails policies attached here, by kind and name
     */
    public record Node(
            String id,
            String name,
            List<Guardrail> guardrails,
            List<Leaf> accounts,
            List<Node> units) {}

    /** A policy attached at a level. */
    public record Guardrail(String kind, String name, String id) {}

    /**
     * An account.
     *
     * @param management whether service control policies do not bind it
     */
    public record Leaf(
            String id,
            String name,
            String status,
            boolean management,
            String href,
            List<Guardrail> guardrails) {}
}
