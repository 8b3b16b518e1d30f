package patchbay.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionStore;

/** Sessions that live as long as the test. */
public final class MemorySessions implements SessionStore {
    private final MemoryDirectory directory;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    public MemorySessions(MemoryDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean add(Session session) {
        sessions.put(session.tokenHash(), session);
        return true;
    }

    @Override
    public Optional<Found> find(String tokenHash) {
        return Optional.ofNullable(sessions.get(tokenHash))
                .flatMap(session ->
                        directory
                                .person(session.person())
                                .map(person -> new Found(session, person)));
    }

    @Override
    public List<Session> of(PersonId person, Instant now) {
        return sessions.values().stream()
                .filter(session -> session.person().equals(person))
                .filter(session -> now.isBefore(session.endsAt()))
                .toList();
    }

    @Override
    public boolean end(String tokenHash) {
        return sessions.remove(tokenHash) != null;
    }

    @Override
    public int endAll(PersonId person) {
        int before = sessions.size();
        sessions.values().removeIf(session -> session.person().equals(person));
        return before - sessions.size();
    }

    @Override
    public int removeEndedBefore(Instant instant) {
        int before = sessions.size();
        sessions.values().removeIf(session -> session.endsAt().isBefore(instant));
        return before - sessions.size();
    }

    public String kept() {
        return sessions.keySet().toString();
    }
}
