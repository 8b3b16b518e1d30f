package patchbay.server;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import patchbay.chance.Randomness;
import patchbay.cli.Gathered;
import patchbay.server.elsewhere.Bench;
import patchbay.web.console.explain.Workbench;

/**
 * The console's workbench: reads what was pasted as {@code patchbay explain} reads files, and has
 * it judged by the same judge. One at a time: each judging builds an installation and throws it
 * away.
 */
final class JudgeAtTheWorkbench implements Workbench {
    private final ElsewhereJudge judge;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    JudgeAtTheWorkbench(Randomness random) {
        this.judge = new ElsewhereJudge(random);
    }

    @Override
    public Judged judge(Given given) {
        var gathered = new Gathered();
        Optional<String> problem =
                Stream.<Supplier<Optional<String>>>of(
                                () -> gathered.take(given.happened(), "what happened"),
                                () -> gathered.take(given.metadata(), "metadata"),
                                () -> gathered.take(given.access(), "roles and policies"),
                                () -> gathered.serviceControl(given.guardrails(), "SCP"),
                                () -> gathered.take(given.users(), "users"),
                                () ->
                                        given.at().isEmpty()
                                                ? Optional.empty()
                                                : gathered.at(given.at()))
                        .map(Supplier::get)
                        .flatMap(Optional::stream)
                        .findFirst();
        if (problem.isPresent()) {
            return new Judged.Unreadable(problem.get());
        }
        if (!given.instance().isEmpty()) {
            gathered.instance(given.instance());
        }
        if (!given.role().isEmpty()) {
            gathered.role(given.role());
        }
        oneAtATime.lock();
        try {
            Bench.Judged judged = judge.judged(gathered.evidence());
            return new Judged.Explained(judged.trace(), judged.notes());
        } finally {
            oneAtATime.unlock();
        }
    }
}
