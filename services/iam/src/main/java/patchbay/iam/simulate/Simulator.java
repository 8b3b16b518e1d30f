package patchbay.iam.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.iam.Page;
import patchbay.organizations.Guardrails;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;
import patchbay.policy.Principal;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Decides what would be decided, of policies that are attached and of policies that are given. */
public final class Simulator {
    private final Entities entities;
    private final Guardrails guardrails;
    private final PolicyEvaluator evaluator;

    public Simulator(Entities entities, Guardrails guardrails, PolicyEvaluator evaluator) {
        this.entities = entities;
        this.guardrails = guardrails;
        this.evaluator = evaluator.asSimulator();
    }

    /**
     * A simulation of policies that are given (SIM1).
     *
     * @param account whose principal is simulated where no caller is named
     * @param organization texts of service control policies, level by level from the root
     */
    public Reply<Page<Result.OfAction>> custom(
            Arn account, Wish wish, List<List<String>> organization) {
        if (wish.resourcePolicy().isPresent() && wish.callerArn().isEmpty()) {
            return Reply.refused(
                    SimulationFault.invalid("Invalid caller - Caller cannot be null or empty."));
        }
        return WishCheck.check(wish)
                .then(_ -> GivenPolicies.levels(organization))
                .then(levels -> {
                    PolicyLevels scp =
                            levels.isEmpty()
                                    ? new PolicyLevels.None("no organization policies were given")
                                    : new PolicyLevels.RootFirst(levels);
                    return run(
                            wish,
                            PolicySet.EMPTY.withScp(scp),
                            wish.callerArn()
                                    .flatMap(Entity::caller)
                                    .orElseGet(() -> somebody(account)),
                            wish.callerArn().isPresent(),
                            !levels.isEmpty());
                });
    }

    /** Somebody of the account, whom no policy names. */
    private static Principal somebody(Arn account) {
        return new Principal.User(
                new Arn(account.partition(), "iam", "", account.account(), "user/"),
                AccountId.parse(account.account()).orElseThrow(),
                "");
    }

    /** A simulation of the policies that a user, group or role has (SIM2). */
    public Reply<Page<Result.OfAction>> principal(
            AccountId account, String sourceArn, Wish wish, List<Exclusion> exclusions) {
        return WishCheck.check(wish)
                .then(_ -> entities.find(account, sourceArn))
                .then(entity -> attached(entity, wish, exclusions));
    }

    private Reply<Page<Result.OfAction>> attached(
            Entity entity, Wish wish, List<Exclusion> exclusions) {
        Principal caller = wish.callerArn().flatMap(Entity::caller).orElseGet(entity::principal);
        if (wish.resourcePolicy().isPresent() && !isUser(caller)) {
            return Reply.refused(
                    SimulationFault.invalid(
                            "Invalid caller - Caller must be an IAM user in this context."));
        }
        List<AttachedPolicy> identity =
                Exclusion.apply(exclusions, entity.policies()).stream()
                        .map(Attachment::read)
                        .toList();
        List<AttachedPolicy> boundary =
                Exclusion.apply(exclusions, entity.boundary().stream().toList()).stream()
                        .map(Attachment::read)
                        .toList();
        Optional<Fault> unreadable =
                Stream.concat(
                                identity.stream(),
                                wish.boundaries().isEmpty() ? boundary.stream() : Stream.empty())
                        .flatMap(policy -> SimulationFault.ofContent(policy).stream())
                        .findFirst();
        if (unreadable.isPresent()) {
            return Reply.refused(unreadable.get());
        }
        AccountId account = entity.principal().account().orElseThrow();
        Guardrails.Over over = guardrails.over(account);
        PolicySet policies =
                PolicySet.EMPTY
                        .withIdentity(identity)
                        .withBoundary(boundary.toArray(AttachedPolicy[]::new));
        if (!Exclusion.ofServiceControl(exclusions) && !over.serviceControl().isEmpty()) {
            policies = policies.withScp(OrganizationLevels.of(over));
        }
        return run(wish, policies, caller, true, over.membership().isPresent());
    }

    private static boolean isUser(Principal caller) {
        return caller instanceof Principal.User user && user.arn().resourceType().equals("user");
    }

    /** Adds the texts that are given, and asks about every action of the page. */
    private Reply<Page<Result.OfAction>> run(
            Wish wish,
            PolicySet attached,
            Principal caller,
            boolean callerKnown,
            boolean inOrganization) {
        return GivenPolicies.read(PolicyType.INLINE, "PolicyInputList", wish.policies())
                .then(identity ->
                        GivenPolicies.read(
                                        PolicyType.BOUNDARY,
                                        "PermissionsBoundaryPolicyInputList",
                                        wish.boundaries())
                                .map(boundary -> with(attached, identity, boundary)))
                .then(policies ->
                        GivenPolicies.read(
                                        PolicyType.RESOURCE,
                                        "ResourcePolicy",
                                        wish.resourcePolicy().stream().toList())
                                .then(resource ->
                                        CallerKeys.context(wish.context(), caller, callerKnown)
                                                .then(context ->
                                                        pages(
                                                                wish,
                                                                new Scenario(
                                                                        evaluator,
                                                                        caller,
                                                                        policies,
                                                                        resource.stream()
                                                                                .findFirst(),
                                                                        WishCheck.owner(wish),
                                                                        context,
                                                                        inOrganization)))));
    }

    private static PolicySet with(
            PolicySet attached, List<AttachedPolicy> identity, List<AttachedPolicy> boundary) {
        List<AttachedPolicy> all = new ArrayList<>(attached.identity());
        all.addAll(identity);
        PolicySet policies = attached.withIdentity(all);
        return boundary.isEmpty()
                ? policies
                : policies.withBoundary(boundary.toArray(AttachedPolicy[]::new));
    }

    private static Reply<Page<Result.OfAction>> pages(Wish wish, Scenario scenario) {
        List<Integer> order = IntStream.range(0, wish.actions().size()).boxed().toList();
        return Page.of(wish.page(), order, "%06d"::formatted)
                .map(page ->
                        new Page<>(
                                page.items().stream()
                                        .map(i ->
                                                scenario.evaluate(
                                                        wish.actions().get(i),
                                                        wish.resourcesOrAll()))
                                        .toList(),
                                page.marker()));
    }

    /** The condition keys that the given texts use, once each (SIM7). */
    public static Reply<List<String>> keys(List<String> texts) {
        return GivenPolicies.read(PolicyType.INLINE, "PolicyInputList", texts)
                .map(ContextKeyNames::of);
    }

    /** The same, of a principal's policies and the given texts. */
    public Reply<List<String>> keys(AccountId account, String sourceArn, List<String> texts) {
        return entities.find(account, sourceArn)
                .then(entity ->
                        GivenPolicies.read(PolicyType.INLINE, "PolicyInputList", texts)
                                .map(more -> {
                                    List<AttachedPolicy> all = new ArrayList<>();
                                    entity.policies().forEach(p -> all.add(p.read()));
                                    all.addAll(more);
                                    return ContextKeyNames.of(all);
                                }));
    }
}
