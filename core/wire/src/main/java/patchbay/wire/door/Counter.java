package patchbay.wire.door;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.Codec;

/** One service behind the door: its handlers and its codec, each made when first needed. */
final class Counter {
    private final Api api;
    private final ServiceModel model;
    private final Map<String, Optional<Served<?, ?>>> served = new ConcurrentHashMap<>();
    private volatile @Nullable Codec codec;

    Counter(Api api) {
        this.api = api;
        this.model = api.model();
    }

    ServiceModel model() {
        return model;
    }

    Codec codec() {
        Codec made = codec;
        if (made == null) {
            made = Codec.of(model);
            codec = made;
        }
        return made;
    }

    Optional<Served<?, ?>> served(String operation) {
        return served.computeIfAbsent(operation, api::operation);
    }
}
