package patchbay.wire.door;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;
import patchbay.wire.Api;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.ClaimReader;

/**
 * Tells which service a request means: by its host, else by the scope of its signature, else by its
 * target, else by the API version that an unsigned form names, else by the path of an operation
 * that is open.
 */
final class Directory {
    private final AddressBook book;
    private final List<Counter> counters;

    Directory(AddressBook book, List<Api> apis) {
        this.book = book;
        this.counters = apis.stream().map(Counter::new).toList();
    }

    /** The endpoint that the host names; nothing for a host that serves every API. */
    Optional<Place.Api> endpoint(WireRequest request) {
        return book.locate(request.host(), request.path())
                .map(Location::place)
                .filter(Place.Api.class::isInstance)
                .map(Place.Api.class::cast);
    }

    Optional<Counter> find(
            WireRequest request, Optional<Place.Api> endpoint, ClaimReader.Found found)
            throws Unreadable {
        if (endpoint.isPresent()) {
            return where(m -> m.service().equals(endpoint.get().endpoint()));
        }
        if (found instanceof ClaimReader.Found.Signed signed) {
            return signedFor(signed.claim().scope().service(), request);
        }
        Optional<String> target = request.headers().first("x-amz-target");
        if (target.isPresent()) {
            return where(m ->
                    m.protocol() == Protocol.JSON
                            && target.get().startsWith(m.targetPrefix() + "."));
        }
        Optional<String> version = FormText.requestParameter(request, "Version");
        return version.isEmpty()
                ? openTo(request)
                : where(m -> m.protocol() == Protocol.QUERY && m.version().equals(version.get()));
    }

    /** An unsigned call at a host of every API: its path tells, where the operation is open. */
    private Optional<Counter> openTo(WireRequest request) throws Unreadable {
        for (Counter counter : counters) {
            if (counter.model().protocol() == Protocol.REST_JSON
                    && counter.codec()
                            .operation(request)
                            .flatMap(counter::served)
                            .filter(served -> served.operation().open())
                            .isPresent()) {
                return Optional.of(counter);
            }
        }
        return Optional.empty();
    }

    /** Where services share a signing name, the one whose paths fit, else the first. */
    private Optional<Counter> signedFor(String name, WireRequest request) throws Unreadable {
        List<Counter> named =
                counters.stream().filter(c -> c.model().signingName().equals(name)).toList();
        if (named.size() > 1) {
            for (Counter counter : named) {
                if (counter.model().protocol() == Protocol.REST_JSON
                        && counter.codec().operation(request).isPresent()) {
                    return Optional.of(counter);
                }
            }
        }
        return named.stream().findFirst();
    }

    private Optional<Counter> where(Predicate<ServiceModel> condition) {
        return counters.stream().filter(c -> condition.test(c.model())).findFirst();
    }
}
