package patchbay.identity.source.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.ForeignAnswer;
import patchbay.identity.portal.ForeignPasswords;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;

/**
 * Asks the directories that answer for a name, in their order: the next where one does not answer
 * or does not know the name.
 */
public final class DirectoryPasswords implements ForeignPasswords {
    private final Sources sources;
    private final SourceStore store;
    private final LdapSignIn signIn;

    public DirectoryPasswords(Sources sources, SourceStore store, LdapSignIn signIn) {
        this.sources = sources;
        this.store = store;
        this.signIn = signIn;
    }

    /** What the directory of a person says of them now; nothing of somebody of our own. */
    public List<Check> look(Person person) {
        return store.linkOf(person.id())
                .flatMap(link -> sources.find(link.source()))
                .filter(source -> source.kind().binds())
                .map(source -> signIn.look(source, person.userName()))
                .orElse(List.of());
    }

    /** The console always takes our own people: an owner is never locked out by a source. */
    @Override
    public boolean ownAnswers(String userName, SessionKind where) {
        return where == SessionKind.CONSOLE
                || sources.realm().sourcesOf(userName).stream()
                        .anyMatch(source -> source.kind() == Kind.DIRECTORY);
    }

    @Override
    public boolean ownCounts(Person person) {
        return store.linkOf(person.id())
                .filter(link -> !link.source().equals(SourceId.DIRECTORY))
                .isEmpty();
    }

    @Override
    public ForeignAnswer ask(String userName, Secret password) {
        List<Check> checks = new ArrayList<>();
        Optional<ForeignAnswer> refused = Optional.empty();
        Optional<Check> down = Optional.empty();
        for (Source source : sources.realm().sourcesOf(userName)) {
            if (!source.kind().binds()) {
                continue;
            }
            ForeignAnswer answer = signIn.answer(source, userName, password);
            checks.addAll(answer.checks());
            switch (answer) {
                case ForeignAnswer.Proven proven -> {
                    return new ForeignAnswer.Proven(proven.person(), proven.checks());
                }
                case ForeignAnswer.Refused no -> refused = refused.or(() -> Optional.of(no));
                case ForeignAnswer.Unreachable off ->
                        down = down.or(() -> Optional.of(off.decisive()));
                case ForeignAnswer.Unknown _ -> {
                    // the next one may know the name
                }
            }
        }
        if (refused.isPresent()) {
            return refused.get();
        }
        return down.<ForeignAnswer>map(check -> new ForeignAnswer.Unreachable(check, checks))
                .orElseGet(() -> new ForeignAnswer.Unknown(checks));
    }
}
