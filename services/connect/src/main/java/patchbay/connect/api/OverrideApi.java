package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Served;
import patchbay.wire.connect.ConnectOperations;

/** The operations on exceptions to hours of operation. */
record OverrideApi(Admission admission, HoursOverrides overrides) {
    /** Nothing where the operation is none of these. */
    Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "CreateHoursOfOperationOverride" ->
                            ConnectOperations.createHoursOfOperationOverride()
                                    .by(new CreateHoursOfOperationOverride(admission, overrides));
                    case "DeleteHoursOfOperationOverride" ->
                            ConnectOperations.deleteHoursOfOperationOverride()
                                    .by(new DeleteHoursOfOperationOverride(admission, overrides));
                    case "DescribeHoursOfOperationOverride" ->
                            ConnectOperations.describeHoursOfOperationOverride()
                                    .by(new DescribeHoursOfOperationOverride(admission, overrides));
                    case "ListHoursOfOperationOverrides" ->
                            ConnectOperations.listHoursOfOperationOverrides()
                                    .by(new ListHoursOfOperationOverrides(admission, overrides));
                    case "SearchHoursOfOperationOverrides" ->
                            ConnectOperations.searchHoursOfOperationOverrides()
                                    .by(new SearchHoursOfOperationOverrides(admission, overrides));
                    case "UpdateHoursOfOperationOverride" ->
                            ConnectOperations.updateHoursOfOperationOverride()
                                    .by(new UpdateHoursOfOperationOverride(admission, overrides));
                    default -> null;
                });
    }
}
