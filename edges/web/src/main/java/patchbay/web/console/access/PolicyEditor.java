package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;
import static patchbay.web.console.access.RolePages.escaped;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.Decision;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;
import patchbay.policy.Principal;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.console.DecisionView;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.iam.CreatePolicyRequest;
import patchbay.wire.iam.CreatePolicyVersionRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.Policy;

/**
 * Writes managed policies: validates as one types, and tries a request before anything is saved.
 */
public final class PolicyEditor {
    private static final Messages M = Messages.HERE;

    private static final String BEGINNING =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "connect:GetFederationToken",
                  "Resource": "*"
                }
              ]
            }
            """;

    private final Administration administration;
    private final PolicyEvaluator evaluator;

    public PolicyEditor(Administration administration, PolicyEvaluator evaluator) {
        this.administration = administration;
        this.evaluator = evaluator;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("policies/edit", this::edit),
                administration.post("policies/check", this::check),
                administration.post("policies/save", this::save));
    }

    /** What stands in the form. */
    private record Draft(
            String arn,
            String name,
            String document,
            String action,
            String resource,
            String context) {
        static Draft of(Form form) {
            return new Draft(
                    form.text("arn"),
                    form.text("name").strip(),
                    form.text("document"),
                    form.text("action").strip(),
                    form.text("resource").strip(),
                    form.text("context"));
        }
    }

    private Answer edit(AccountVisit visit) {
        String arn = visit.exchange().query().text("arn");
        Optional<Policy> policy = arn.isEmpty() ? Optional.empty() : PolicyPages.find(visit, arn);
        String document =
                policy.map(found -> PolicyPages.document(visit, arn, found)).orElse(BEGINNING);
        return page(
                visit,
                200,
                new Draft(
                        arn,
                        policy.flatMap(Policy::policyName).orElse(""),
                        document,
                        "connect:GetFederationToken",
                        "*",
                        ""));
    }

    private Answer check(AccountVisit visit) {
        return page(visit, 200, Draft.of(visit.exchange().form()));
    }

    private Answer save(AccountVisit visit) {
        Draft draft = Draft.of(visit.exchange().form());
        if (parse(draft) instanceof PolicyParse.Malformed) {
            return page(visit, 422, draft);
        }
        return draft.arn().isEmpty()
                ? show(
                        visit,
                        visit.iam(
                                IamOperations.createPolicy(),
                                CreatePolicyRequest.builder()
                                        .policyName(draft.name())
                                        .policyDocument(draft.document())
                                        .build()),
                        made -> saved(visit, made.policy().flatMap(Policy::arn).orElse("")))
                : show(
                        visit,
                        visit.iam(
                                IamOperations.createPolicyVersion(),
                                CreatePolicyVersionRequest.builder()
                                        .policyArn(draft.arn())
                                        .policyDocument(draft.document())
                                        .setAsDefault(true)
                                        .build()),
                        made -> saved(visit, draft.arn()));
    }

    private static Answer saved(AccountVisit visit, String arn) {
        return Answer.seeOther(visit.here("policies/view") + "?arn=" + escaped(arn));
    }

    private Answer page(AccountVisit visit, int status, Draft draft) {
        PolicyParse parsed = parse(draft);
        Optional<PolicyParse.Malformed> malformed =
                parsed instanceof PolicyParse.Malformed m ? Optional.of(m) : Optional.empty();
        String title =
                draft.arn().isEmpty()
                        ? M.text("console.editor.new")
                        : M.text("console.editor.title", draft.name());
        return visit.page(
                status,
                "console/access/editor.jte",
                "policy-editor",
                title,
                new EditorView(
                        draft.arn(),
                        draft.name(),
                        draft.document(),
                        malformed.map(PolicyParse.Malformed::message),
                        malformed.map(PolicyParse.Malformed::detail),
                        draft.action(),
                        draft.resource(),
                        draft.context(),
                        malformed.isPresent() || draft.action().isEmpty()
                                ? Optional.empty()
                                : Optional.of(decide(visit, draft, parsed)),
                        visit.here("policies/check"),
                        visit.here("policies/save"),
                        visit.here("policies")));
    }

    private static PolicyParse parse(Draft draft) {
        return PolicyDocument.validate(PolicyType.MANAGED, draft.document());
    }

    /** What the document alone decides for a role that has nothing else. */
    private DecisionView decide(AccountVisit visit, Draft draft, PolicyParse parsed) {
        Decision decision =
                evaluator.decide(
                        PolicyRequest.of(
                                someone(visit),
                                draft.action(),
                                draft.resource().isEmpty() ? "*" : draft.resource(),
                                ContextLines.read(draft.context())),
                        PolicySet.EMPTY.withIdentity(
                                AttachedPolicy.of("`" + draft.name() + "`", parsed)));
        return DecisionView.of(decision.explanation(), Optional.empty());
    }

    private static Principal someone(AccountVisit visit) {
        var account = visit.account();
        return new Principal.User(
                Arn.iam(account.partition(), account.id(), "user/somebody"),
                account.id(),
                "AIDAEXAMPLE");
    }
}
