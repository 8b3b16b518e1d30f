package patchbay.web.console.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.places.Place;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CreateOrganizationRequest;
import patchbay.wire.organizations.DescribeOrganizationResponse;
import patchbay.wire.organizations.ListAccountsForParentRequest;
import patchbay.wire.organizations.ListAccountsForParentResponse;
import patchbay.wire.organizations.ListOrganizationalUnitsForParentRequest;
import patchbay.wire.organizations.ListOrganizationalUnitsForParentResponse;
import patchbay.wire.organizations.ListPoliciesForTargetRequest;
import patchbay.wire.organizations.ListPoliciesForTargetResponse;
import patchbay.wire.organizations.ListRootsRequest;
import patchbay.wire.organizations.ListRootsResponse;
import patchbay.wire.organizations.Organization;
import patchbay.wire.organizations.OrganizationalUnit;
import patchbay.wire.organizations.OrganizationsOperations;
import patchbay.wire.organizations.Root;

/** The accounts, in the tree of their organization, with the guardrails that lie over them. */
public final class AccountPages {
    private static final Messages M = Messages.HERE;
    private static final String SERVICE = "organizations";
    private static final List<String> KINDS =
            List.of("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY");

    private final Administration administration;
    private final Accounts accounts;

    public AccountPages(Administration administration, Accounts accounts) {
        this.administration = administration;
        this.accounts = accounts;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        Place.Console.class,
                        "/accounts",
                        administration.inUsualAccount(this::tree)),
                administration.post("organization", AccountPages::enable));
    }

    private Answer tree(AccountVisit visit) {
        Optional<Organization> organization = organization(visit);
        Optional<AccountTreeView.Node> root = organization.flatMap(there -> root(visit, there));
        List<AccountTreeView.Leaf> alone =
                accounts.list().stream()
                        .filter(account -> root.isEmpty() || !holds(root.get(), account))
                        .map(account -> leaf(visit, account))
                        .toList();
        return visit.page(
                200,
                "console/account/accounts.jte",
                "accounts",
                M.text("console.accounts.title"),
                new AccountTreeView(root, alone, visit.here("organization")));
    }

    private static Answer enable(AccountVisit visit) {
        return Administration.show(
                visit,
                visit.call(
                        SERVICE,
                        OrganizationsOperations.createOrganization(),
                        CreateOrganizationRequest.builder().featureSet("ALL").build()),
                made -> Answer.seeOther(visit.exchange().here("/accounts")));
    }

    private static Optional<Organization> organization(AccountVisit visit) {
        return visit.call(SERVICE, OrganizationsOperations.describeOrganization(), Nothing.NOTHING)
                        instanceof Reply.Done<DescribeOrganizationResponse>(var found)
                ? found.organization()
                : Optional.empty();
    }

    private static Optional<AccountTreeView.Node> root(
            AccountVisit visit, Organization organization) {
        if (!(visit.call(
                        SERVICE,
                        OrganizationsOperations.listRoots(),
                        ListRootsRequest.builder().build())
                instanceof Reply.Done<ListRootsResponse>(var found))) {
            return Optional.empty();
        }
        String management = organization.masterAccountId().orElse("");
        return found.roots().stream()
                .findFirst()
                .map((Root top) ->
                        node(visit, top.id().orElse(""), top.name().orElse("Root"), management));
    }

    private static AccountTreeView.Node node(
            AccountVisit visit, String id, String name, String management) {
        return new AccountTreeView.Node(
                id,
                name,
                guardrails(visit, id),
                leaves(visit, id, management),
                units(visit, id).stream()
                        .map(unit ->
                                node(
                                        visit,
                                        unit.id().orElse(""),
                                        unit.name().orElse(""),
                                        management))
                        .toList());
    }

    private static List<AccountTreeView.Leaf> leaves(
            AccountVisit visit, String parent, String management) {
        return every(
                        token ->
                                visit.call(
                                        SERVICE,
                                        OrganizationsOperations.listAccountsForParent(),
                                        ListAccountsForParentRequest.builder()
                                                .parentId(parent)
                                                .nextToken(token)
                                                .build()),
                        ListAccountsForParentResponse::accounts,
                        ListAccountsForParentResponse::nextToken)
                .stream()
                .map(account -> {
                    String id = account.id().orElse("");
                    return new AccountTreeView.Leaf(
                            id,
                            account.name().orElse(""),
                            account.status().orElse(""),
                            id.equals(management),
                            visit.exchange().here("/accounts/" + id + "/roles"),
                            guardrails(visit, id));
                })
                .toList();
    }

    private static List<OrganizationalUnit> units(AccountVisit visit, String parent) {
        return every(
                token ->
                        visit.call(
                                SERVICE,
                                OrganizationsOperations.listOrganizationalUnitsForParent(),
                                ListOrganizationalUnitsForParentRequest.builder()
                                        .parentId(parent)
                                        .nextToken(token)
                                        .build()),
                ListOrganizationalUnitsForParentResponse::organizationalUnits,
                ListOrganizationalUnitsForParentResponse::nextToken);
    }

    private static List<AccountTreeView.Guardrail> guardrails(AccountVisit visit, String target) {
        List<AccountTreeView.Guardrail> guardrails = new ArrayList<>();
        for (String kind : KINDS) {
            every(
                            token ->
                                    visit.call(
                                            SERVICE,
                                            OrganizationsOperations.listPoliciesForTarget(),
                                            ListPoliciesForTargetRequest.builder()
                                                    .targetId(target)
                                                    .filter(kind)
                                                    .nextToken(token)
                                                    .build()),
                            ListPoliciesForTargetResponse::policies,
                            ListPoliciesForTargetResponse::nextToken)
                    .forEach(policy ->
                            guardrails.add(
                                    new AccountTreeView.Guardrail(
                                            kind.startsWith("SERVICE") ? "SCP" : "RCP",
                                            policy.name().orElse(""),
                                            policy.id().orElse(""))));
        }
        return guardrails;
    }

    /** All pages of a list; a refusal ends it. */
    private static <O, T> List<T> every(
            Function<Optional<String>, Reply<O>> page,
            Function<O, List<T>> items,
            Function<O, Optional<String>> next) {
        List<T> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            if (!(page.apply(token) instanceof Reply.Done<O>(O output))) {
                return all;
            }
            all.addAll(items.apply(output));
            token = next.apply(output);
        } while (token.isPresent());
        return all;
    }

    private static boolean holds(AccountTreeView.Node node, Account account) {
        return node.accounts().stream().anyMatch(leaf -> leaf.id().equals(account.id().digits()))
                || node.units().stream().anyMatch(unit -> holds(unit, account));
    }

    private static AccountTreeView.Leaf leaf(AccountVisit visit, Account account) {
        return new AccountTreeView.Leaf(
                account.id().digits(),
                account.name(),
                "",
                false,
                visit.exchange().here("/accounts/" + account.id() + "/roles"),
                List.of());
    }
}
