package patchbay.identity.directory.api;

import java.util.Optional;
import patchbay.wire.identitystore.Address;
import patchbay.wire.identitystore.Email;
import patchbay.wire.identitystore.Name;
import patchbay.wire.identitystore.PhoneNumber;
import patchbay.wire.identitystore.Photo;
import patchbay.wire.identitystore.Role;
import patchbay.wire.json.Json;

/** The parts of a request, named as the directory names them. */
final class RequestJson {
    private RequestJson() {}

    static Json of(Name name) {
        return Json.object()
                .put("formatted", name.formatted().orElse(""))
                .put("familyName", name.familyName().orElse(""))
                .put("givenName", name.givenName().orElse(""))
                .put("middleName", name.middleName().orElse(""))
                .put("honorificPrefix", name.honorificPrefix().orElse(""))
                .put("honorificSuffix", name.honorificSuffix().orElse(""))
                .build();
    }

    static Json of(Email email) {
        return value(email.value(), email.type(), email.primary());
    }

    static Json of(PhoneNumber number) {
        return value(number.value(), number.type(), number.primary());
    }

    static Json of(Role role) {
        return value(role.value(), role.type(), role.primary());
    }

    private static Json value(
            Optional<String> value, Optional<String> type, Optional<Boolean> primary) {
        return Json.object()
                .put("value", value.orElse(""))
                .put("type", type.orElse(""))
                .put("primary", primary.orElse(false))
                .build();
    }

    static Json of(Address address) {
        return Json.object()
                .put("streetAddress", address.streetAddress().orElse(""))
                .put("locality", address.locality().orElse(""))
                .put("region", address.region().orElse(""))
                .put("postalCode", address.postalCode().orElse(""))
                .put("country", address.country().orElse(""))
                .put("formatted", address.formatted().orElse(""))
                .put("type", address.type().orElse(""))
                .put("primary", address.primary().orElse(false))
                .build();
    }

    static Json of(Photo photo) {
        return Json.object()
                .put("value", photo.value())
                .put("type", photo.type().orElse(""))
                .put("display", photo.display().orElse(""))
                .put("primary", photo.primary().orElse(false))
                .build();
    }
}
