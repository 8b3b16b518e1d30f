package patchbay.wire.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Contended;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.protocol.CommonError;

/**
 * What a caller is told where nothing was wrong with the call, and it could not be answered all the
 * same: the database is away, others were changing the same thing, or the program has a fault. Each
 * operation says it by the error that its own model has for it, where it has one (rule 5.4).
 *
 * <p>Source of the sentences: the errors' descriptions in the API references of IAM, Organizations,
 * IAM Identity Center, Identity Store and Connect.
 */
final class Troubles {
    /** Others were changing the same thing; {@code ConflictException} means it of these only. */
    private static final Map<String, String> CONTENDED =
            Map.of(
                    "ConcurrentModification",
                    "The request was rejected because multiple requests to change this object were"
                            + " submitted simultaneously. Wait a few minutes and submit your"
                            + " request again.",
                    "ConcurrentModificationException",
                    "The target of the operation is currently being modified by a different"
                            + " request. Try again later.");

    private static final List<String> OF_ITS_PREVIOUS_WRITE = List.of("sso", "identitystore");

    private static final String PREVIOUS_WRITE =
            "A conflict with a previous successful write was detected. This generally occurs when"
                    + " the previous write did not have time to propagate to the host serving the"
                    + " current request. A retry (with appropriate backoff logic) is the"
                    + " recommended response to this exception.";

    private static final String UNKNOWN =
            "The request processing has failed because of an unknown error, exception or failure.";

    private static final Map<String, String> FAILED =
            Map.of(
                    "ServiceFailure",
                    UNKNOWN,
                    "ServiceException",
                    "Organizations can't complete your request because of an internal service"
                            + " error. Try again later.",
                    "InternalServiceException",
                    "Request processing failed because of an error or failure with the service.",
                    "InternalServerException",
                    "The request processing has failed because of an unknown error, exception, or"
                            + " failure with an internal server.");

    private Troubles() {}

    /**
     * The error of a call that ended so.
     *
     * @param operation where it was known already
     */
    static Fault fault(
            Throwable why,
            Protocol protocol,
            String signingName,
            Optional<Operation<?, ?>> operation) {
        String errors = operation.map(Operation::errors).orElse("");
        return contended(why, errors, signingName)
                .or(() -> named(errors, FAILED))
                .orElseGet(() -> CommonError.INTERNAL.fault(protocol, UNKNOWN));
    }

    private static Optional<Fault> contended(Throwable why, String errors, String signingName) {
        if (!(why instanceof Contended)) {
            return Optional.empty();
        }
        return OF_ITS_PREVIOUS_WRITE.contains(signingName)
                ? named(errors, Map.of("ConflictException", PREVIOUS_WRITE))
                : named(errors, CONTENDED);
    }

    /** The one of these errors that the operation has. */
    private static Optional<Fault> named(String errors, Map<String, String> sentences) {
        String[] words = errors.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            String sentence = sentences.get(words[i]);
            if (sentence != null) {
                return Optional.of(new Fault(words[i], Integer.parseInt(words[i + 1]), sentence));
            }
        }
        return Optional.empty();
    }
}
