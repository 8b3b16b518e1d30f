package patchbay.wire.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.Fault;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.shape.Constraints;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structured;

/** Whether an input keeps the model's constraints, in the service's own words. */
final class Admissible {
    private Admissible() {}

    /** The fault that the caller gets for a broken constraint. */
    static Optional<Fault> fault(ServiceModel model, Fields input) {
        return Constraints.check(input, model.wordings()).map(broken -> fault(model, broken));
    }

    private static Fault fault(ServiceModel model, Constraints.Broken broken) {
        Fault usual = CommonError.VALIDATION.fault(model.protocol(), broken.message());
        return model.validationError().isEmpty()
                ? usual
                : new Fault(
                        model.validationError(), usual.status(), usual.message(), broken.reason());
    }

    /** The fields of a record as they would have been read from the wire. */
    static Fields asRead(Structured input) {
        Fields written = input.fields();
        Fields read = Fields.of(written.structure());
        for (int i = 0; i < written.structure().members().size(); i++) {
            read.set(i, asRead(written.value(i)));
        }
        return read;
    }

    private static @Nullable Object asRead(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Structured nested -> asRead(nested);
            case List<?> list ->
                    list.isEmpty() ? null : list.stream().map(Admissible::asRead).toList();
            case Map<?, ?> map -> map.isEmpty() ? null : map;
            default -> value;
        };
    }
}
