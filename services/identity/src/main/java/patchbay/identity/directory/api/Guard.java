package patchbay.identity.directory.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.identity.Instance;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Lets a handler's work happen only if its caller may do that to the store and to everything that
 * is touched in it.
 *
 * <p>The store belongs to the account that Identity Center was enabled in. Other accounts of the
 * same organization may read it, if their policies allow; nobody else is let near.
 */
final class Guard {
    private static final List<String> READING = List.of("Describe", "Get", "List", "IsMember");

    private final Authorizer authorizer;
    private final Supplier<Optional<Instance>> instance;
    private final BiPredicate<AccountId, AccountId> sameOrganization;

    Guard(
            Authorizer authorizer,
            Supplier<Optional<Instance>> instance,
            BiPredicate<AccountId, AccountId> sameOrganization) {
        this.authorizer = authorizer;
        this.instance = instance;
        this.sameOrganization = sameOrganization;
    }

    /** In whose store the work is done, and in whose name. */
    record Visit(String storeId, String by) {}

    /** The work itself. */
    @FunctionalInterface
    interface Work<T> {
        Reply<T> in(Visit visit);
    }

    /**
     * @param storeId as the request has it: the id, or the ARN
     * @param touched kinds and ids of what is touched: {@code user/…}, {@code group/*}
     */
    <T> Reply<T> to(Call call, String storeId, List<String> touched, Work<T> work) {
        String id = storeId.substring(storeId.lastIndexOf('/') + 1);
        Optional<Instance> there = instance.get().filter(it -> it.identityStoreId().equals(id));
        String partition = call.region().partition().id();
        String owner =
                there.map(Instance::account)
                        .or(() -> call.caller().account())
                        .map(AccountId::digits)
                        .orElse("");
        List<String> resources = new ArrayList<>();
        resources.add("arn:" + partition + ":identitystore::" + owner + ":identitystore/" + id);
        touched.forEach(one -> resources.add("arn:" + partition + ":identitystore:::" + one));
        for (String resource : resources) {
            if (authorizer.authorize(
                            call,
                            "identitystore:" + call.operation(),
                            resource,
                            Map.of("identitystore:IdentityStoreArn", List.of(resources.getFirst())))
                    instanceof Authorization.Denied denied) {
                return Reply.refused(denied.fault());
            }
        }
        if (there.isEmpty() || !there.get().region().equals(call.region())) {
            return Reply.refused(Faults.notFound("IDENTITY_STORE", id));
        }
        return mayEnter(call, there.get())
                ? work.in(new Visit(id, call.caller().arn().map(Arn::toString).orElse("")))
                : Reply.refused(foreign(call, resources.getFirst()));
    }

    private boolean mayEnter(Call call, Instance store) {
        AccountId caller = call.caller().account().orElseThrow();
        return caller.equals(store.account())
                || (READING.stream().anyMatch(call.operation()::startsWith)
                        && sameOrganization.test(caller, store.account()));
    }

    private static Fault foreign(Call call, String store) {
        return new Fault(
                "AccessDeniedException",
                400,
                "User: "
                        + call.caller().arn().map(Arn::toString).orElse("")
                        + " is not authorized to perform: identitystore:"
                        + call.operation()
                        + " on resource: "
                        + store);
    }
}
