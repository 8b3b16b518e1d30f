package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import patchbay.connect.ConnectFault;
import patchbay.connect.ContactFlow;
import patchbay.connect.ContactFlowModule;
import patchbay.connect.Furnishings;
import patchbay.connect.Furniture;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.Instance;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Does what the operations on furniture have in common. */
final class Furnisher {
    private final Admission admission;
    private final Furnishings furnishings;

    Furnisher(Admission admission, Furnishings furnishings) {
        this.admission = admission;
        this.furnishings = furnishings;
    }

    Furnishings furnishings() {
        return furnishings;
    }

    /**
     * Adds something to the instance.
     *
     * @param others which the caller must be allowed to use for it
     */
    <T extends Furniture, O> Reply<O> add(
            Call call,
            String instanceId,
            Furniture.Kind kind,
            List<Furniture.Reference> others,
            Map<String, String> tags,
            Function<Instance, T> make,
            BiFunction<T, String, O> answer) {
        return admission.tagging(
                call,
                instanceId,
                resources(kind, "*", others),
                tags,
                instance ->
                        Answers.translated(
                                furnishings.add(make.apply(instance)),
                                made -> answer.apply(made, arn(instance, made))));
    }

    /** Adds a queue that offers quick connects from the start. */
    <O> Reply<O> add(
            Call call,
            String instanceId,
            List<String> resources,
            List<String> quickConnects,
            Map<String, String> tags,
            Function<Instance, Queue> make,
            BiFunction<Queue, String, O> answer) {
        return admission.tagging(
                call,
                instanceId,
                resources,
                tags,
                instance ->
                        Answers.translated(
                                furnishings.add(make.apply(instance), quickConnects),
                                made -> answer.apply(made, arn(instance, made))));
    }

    static String arn(Instance instance, Furniture furniture) {
        return instance.arn(furniture.kind().inArn() + "/" + furniture.id()).toString();
    }

    private static List<String> resources(
            Furniture.Kind kind, String id, List<Furniture.Reference> others) {
        List<String> resources = new ArrayList<>();
        resources.add(kind.inArn() + "/" + id);
        others.forEach(other -> resources.add(other.kind().inArn() + "/" + other.id()));
        return resources;
    }

    /** Changes one thing, and says so with the answer. */
    <T extends Furniture, O> Reply<O> change(
            Call call,
            String instanceId,
            Target<T> target,
            Function<T, Reply<T>> change,
            O answer) {
        return admission.to(
                call,
                instanceId,
                resources(target.kind(), target.id(), target.others()),
                instance ->
                        furnishings
                                .change(target.type(), target.kind(), instance, target.id(), change)
                                .<Reply<O>>map(Reply::refused)
                                .orElseGet(() -> Reply.done(answer)));
    }

    /**
     * What is to be changed.
     *
     * @param others which the caller must be allowed to use for it
     */
    record Target<T extends Furniture>(
            Class<T> type, Furniture.Kind kind, String id, List<Furniture.Reference> others) {
        static Target<Queue> queue(String id, Furniture.Reference... others) {
            return new Target<>(Queue.class, Furniture.Kind.QUEUE, id, List.of(others));
        }

        static Target<RoutingProfile> routingProfile(String id, List<Furniture.Reference> others) {
            return new Target<>(RoutingProfile.class, Furniture.Kind.ROUTING_PROFILE, id, others);
        }

        static Target<HoursOfOperation> hours(String id) {
            return new Target<>(
                    HoursOfOperation.class, Furniture.Kind.HOURS_OF_OPERATION, id, List.of());
        }

        static Target<ContactFlowModule> module(String id) {
            return new Target<>(
                    ContactFlowModule.class, Furniture.Kind.CONTACT_FLOW_MODULE, id, List.of());
        }

        static Target<ContactFlow> flow(String id) {
            return new Target<>(ContactFlow.class, Furniture.Kind.CONTACT_FLOW, id, List.of());
        }
    }

    /** Removes one thing, and says so with the answer. */
    <O> Reply<O> remove(Call call, String instanceId, Furniture.Kind kind, String id, O answer) {
        return admission.to(
                call,
                instanceId,
                List.of(kind.inArn() + "/" + id),
                instance ->
                        furnishings
                                .remove(kind, instance, id)
                                .<Reply<O>>map(Reply::refused)
                                .orElseGet(() -> Reply.done(answer)));
    }

    /** Finds what has the wanted form, where the caller may read all of its kind. */
    <T, O> Reply<O> search(
            Call call,
            String instanceId,
            String resource,
            Search.Wanted<T> wanted,
            Search.Page page,
            Function<Instance, List<T>> all,
            Search.Answer<T, O> answer) {
        return switch (wanted) {
            case Search.Wanted.Unknown<T>(Fault fault) -> Reply.refused(fault);
            case Search.Wanted.Known<T>(Predicate<T> condition, var searchTags) ->
                    admission.to(
                            call,
                            instanceId,
                            List.of(resource),
                            searchTags,
                            instance -> {
                                List<T> found =
                                        all.apply(instance).stream().filter(condition).toList();
                                return Paging.of(
                                        found,
                                        page.token(),
                                        page.most(),
                                        part ->
                                                answer.of(
                                                        instance,
                                                        part.items(),
                                                        part.next(),
                                                        found.size()));
                            });
        };
    }

    /** Lists what the condition holds for, where the caller may list all of its kind. */
    <T extends Furniture, O> Reply<O> list(
            Call call,
            String instanceId,
            Class<T> type,
            Furniture.Kind kind,
            Predicate<T> condition,
            Search.Page page,
            Search.Answer<T, O> answer) {
        return search(
                call,
                instanceId,
                kind.inArn() + "/*",
                new Search.Wanted.Known<>(condition, Map.of()),
                page,
                instance -> furnishings.all(type, instance),
                answer);
    }

    /** One thing, told by its shape. */
    <T extends Furniture, O> Reply<O> describe(
            Call call,
            String instanceId,
            Target<T> target,
            BiFunction<Instance, T, Reply<O>> tell) {
        return admission.to(
                call,
                instanceId,
                resources(target.kind(), target.id(), List.of()),
                instance ->
                        furnishings
                                .find(target.type(), instance, target.id())
                                .map(found -> tell.apply(instance, found))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        target.kind().title()
                                                                + " is not found: "
                                                                + target.id()))));
    }
}
