package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;
import static patchbay.web.console.access.RolePages.escaped;

import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.iam.AttachRolePolicyRequest;
import patchbay.wire.iam.CreateRoleRequest;
import patchbay.wire.iam.CreateRoleResponse;
import patchbay.wire.iam.DetachRolePolicyRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListPoliciesRequest;
import patchbay.wire.iam.ListPoliciesResponse;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.ListSAMLProvidersResponse;
import patchbay.wire.iam.PutRolePolicyRequest;
import patchbay.wire.iam.UpdateAssumeRolePolicyRequest;
import patchbay.wire.shape.Structured;

/**
 * Makes and changes roles: the trust that SAML federation needs, and policies.
 *
 * <p>Source: <i>IAM User Guide, Creating a role for SAML 2.0 federation (console)</i>.
 */
public final class RoleForms {
    private static final Messages M = Messages.HERE;
    private static final int MOST = 1000;

    private final Administration administration;

    public RoleForms(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("new-role", visit -> form(visit, 200, Optional.empty())),
                administration.post("roles", RoleForms::create),
                administration.post("roles/{name}/trust", RoleForms::trust),
                administration.post("roles/{name}/attach", RoleForms::attach),
                administration.post("roles/{name}/detach", RoleForms::detach),
                administration.post("roles/{name}/inline", RoleForms::inline));
    }

    private static Answer form(AccountVisit visit, int status, Optional<String> problem) {
        Form form = visit.exchange().form();
        return visit.page(
                status,
                "console/access/new-role.jte",
                "new-role",
                M.text("console.role.new"),
                new NewRoleView(
                        visit.here("roles"),
                        visit.here("roles"),
                        problem,
                        providers(visit),
                        policies(visit),
                        form.text("name"),
                        form.text("description"),
                        form.text("provider"),
                        form.text("policy"),
                        form.has("regional")));
    }

    private static List<NewRoleView.Choice> providers(AccountVisit visit) {
        return visit.iam(
                                IamOperations.listSAMLProviders(),
                                ListSAMLProvidersRequest.builder().build())
                        instanceof Reply.Done<ListSAMLProvidersResponse>(var found)
                ? found.samlProviderList().stream()
                        .flatMap(entry -> entry.arn().stream())
                        .map(arn -> new NewRoleView.Choice(arn, RolePages.lastSegment(arn)))
                        .toList()
                : List.of();
    }

    /** The account's own policies. */
    static List<NewRoleView.Choice> policies(AccountVisit visit) {
        return visit.iam(
                                IamOperations.listPolicies(),
                                ListPoliciesRequest.builder().scope("Local").maxItems(MOST).build())
                        instanceof Reply.Done<ListPoliciesResponse>(var found)
                ? found.policies().stream()
                        .map(policy ->
                                new NewRoleView.Choice(
                                        policy.arn().orElse(""), policy.policyName().orElse("")))
                        .toList()
                : List.of();
    }

    private static Answer create(AccountVisit visit) {
        Form form = visit.exchange().form();
        String name = form.text("name").strip();
        if (visit.iam(
                        IamOperations.createRole(),
                        CreateRoleRequest.builder()
                                .roleName(name)
                                .description(form.text("description").strip())
                                .assumeRolePolicyDocument(trustPolicy(visit, form))
                                .build())
                instanceof Reply.Refused<CreateRoleResponse>(var fault)) {
            return form(visit, 422, Optional.of(fault.message()));
        }
        String policy = form.text("policy");
        return policy.isEmpty()
                ? Answer.seeOther(at(visit, name))
                : done(
                        visit,
                        name,
                        IamOperations.attachRolePolicy(),
                        AttachRolePolicyRequest.builder().roleName(name).policyArn(policy).build());
    }

    /** What the console of the cloud writes for programmatic and console access (rule 5.9). */
    private static String trustPolicy(AccountVisit visit, Form form) {
        String audience =
                visit.exchange()
                        .addresses()
                        .canonical(new Place.GlobalSignIn(visit.account().partition()), "/saml");
        String audiences =
                form.has("regional")
                        ? "[\"%s\", \"%s\"]"
                                .formatted(
                                        audience,
                                        visit.exchange()
                                                .addresses()
                                                .canonical(
                                                        new Place.RegionalSignIn(
                                                                visit.account()
                                                                        .partition()
                                                                        .globalRegion()),
                                                        "/saml"))
                        : "\"" + audience + "\"";
        return """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": {"Federated": "%s"},
              "Action": "sts:AssumeRoleWithSAML",
              "Condition": {"StringEquals": {"SAML:aud": %s}}
            }
          ]
        }
        """
                .formatted(form.text("provider").replace("\"", ""), audiences);
    }

    private static String at(AccountVisit visit, String name) {
        return visit.here("roles/" + escaped(name));
    }

    private static <I extends Structured, O extends Structured> Answer done(
            AccountVisit visit, String name, Operation<I, O> operation, I input) {
        return show(visit, visit.iam(operation, input), _ -> Answer.seeOther(at(visit, name)));
    }

    private static Answer trust(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return done(
                visit,
                name,
                IamOperations.updateAssumeRolePolicy(),
                UpdateAssumeRolePolicyRequest.builder()
                        .roleName(name)
                        .policyDocument(visit.exchange().form().text("document"))
                        .build());
    }

    private static Answer attach(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return done(
                visit,
                name,
                IamOperations.attachRolePolicy(),
                AttachRolePolicyRequest.builder()
                        .roleName(name)
                        .policyArn(visit.exchange().form().text("policy").strip())
                        .build());
    }

    private static Answer detach(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return done(
                visit,
                name,
                IamOperations.detachRolePolicy(),
                DetachRolePolicyRequest.builder()
                        .roleName(name)
                        .policyArn(visit.exchange().form().text("policy"))
                        .build());
    }

    private static Answer inline(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return done(
                visit,
                name,
                IamOperations.putRolePolicy(),
                PutRolePolicyRequest.builder()
                        .roleName(name)
                        .policyName(visit.exchange().form().text("policyName").strip())
                        .policyDocument(visit.exchange().form().text("document"))
                        .build());
    }
}
