package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant that lives as long as the test. */
final class MemoryScim implements ScimStore {
    private @Nullable Tenant tenant;
    private final List<ScimToken> tokens = new ArrayList<>();

    @Override
    public Optional<Tenant> tenant() {
        return Optional.ofNullable(tenant);
    }

    @Override
    public boolean enable(Tenant fresh) {
        boolean first = tenant == null;
        if (first) {
            tenant = fresh;
        }
        return first;
    }

    @Override
    public boolean disable() {
        boolean there = tenant != null;
        tenant = null;
        tokens.clear();
        return there;
    }

    @Override
    public List<ScimToken> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public boolean add(ScimToken token, int most) {
        return tenant != null && tokens.size() < most && tokens.add(token);
    }

    @Override
    public boolean remove(String id) {
        return tokens.removeIf(token -> token.id().equals(id));
    }

    @Override
    public Optional<ScimToken> token(String hash) {
        return tokens.stream().filter(token -> token.hash().equals(hash)).findFirst();
    }
}
