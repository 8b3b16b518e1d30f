package patchbay.identity.saml;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests that live as long as the test. */
final class MemoryRequests implements RequestStore {
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    @Override
    public Kept keep(PendingRequest request) {
        return kept.computeIfAbsent(
                request.application() + " " + request.requestId(), _ -> new Kept(request, false));
    }

    @Override
    public Optional<Kept> find(String handle) {
        return kept.values().stream()
                .filter(it -> it.request().handle().equals(handle))
                .findFirst();
    }

    @Override
    public boolean answer(String handle) {
        Optional<Kept> found = find(handle).filter(it -> !it.answered());
        found.ifPresent(it ->
                kept.put(
                        it.request().application() + " " + it.request().requestId(),
                        new Kept(it.request(), true)));
        return found.isPresent();
    }

    @Override
    public int removeExpiredBefore(Instant instant) {
        int before = kept.size();
        kept.values().removeIf(it -> it.request().expiresAt().isBefore(instant));
        return before - kept.size();
    }
}
