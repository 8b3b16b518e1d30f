package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.ConnectStore;
import patchbay.connect.ConnectUser;
import patchbay.connect.Instance;
import patchbay.connect.UserQuery;
import patchbay.wire.Reply;
import patchbay.wire.connect.QueueSummary;

/**
 * Queues of an instance by pages: first its own, which are few, then one for each user, read by
 * pages too.
 */
final class QueuePages {
    private final ConnectStore store;
    private final Instance instance;
    private final boolean own;
    private final boolean agents;

    /**
     * @param types wanted; all where none is named
     */
    QueuePages(ConnectStore store, Instance instance, List<String> types) {
        this.store = store;
        this.instance = instance;
        this.own = types.isEmpty() || types.contains("STANDARD");
        this.agents = types.isEmpty() || types.contains("AGENT");
    }

    <O> Reply<O> of(
            Optional<String> token,
            Optional<Integer> most,
            Function<Paging<QueueSummary>, O> answer) {
        int size = most.orElse(Paging.USUAL);
        Optional<LoginToken> place = token.flatMap(LoginToken::read);
        if (place.isPresent()) {
            return Reply.done(answer.apply(agentsAfter(place.get().login(), List.of(), size)));
        }
        return Paging.of(
                own ? store.queues(instance.id()) : List.of(),
                token,
                most,
                page -> {
                    List<QueueSummary> queues =
                            page.items().stream()
                                    .map(queue -> QueueShapes.own(instance, queue))
                                    .toList();
                    return answer.apply(
                            page.next().isPresent() || !agents
                                    ? new Paging<>(queues, page.next())
                                    : agentsAfter("", queues, size));
                });
    }

    /** Fills the page that these queues begin with those of the users after this login. */
    private Paging<QueueSummary> agentsAfter(String login, List<QueueSummary> begun, int size) {
        int room = size - begun.size();
        List<ConnectUser> users =
                store.users(instance.id(), UserQuery.everybody(), login, room + 1);
        List<QueueSummary> page = new ArrayList<>(begun);
        users.stream().limit(room).forEach(user -> page.add(QueueShapes.agents(instance, user)));
        if (users.size() <= room) {
            return new Paging<>(page, Optional.empty());
        }
        String last = room == 0 ? login : users.get(room - 1).login();
        return new Paging<>(page, Optional.of(new LoginToken(0, last).text()));
    }
}
