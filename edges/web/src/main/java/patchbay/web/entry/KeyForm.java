package patchbay.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import patchbay.identity.directory.Person;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.RelyingParty;
import patchbay.web.page.Assets;

/**
 * The form that a security key or passkey fills in, by its script.
 *
 * @param user the person's id, base64url: what the key keeps of them
 * @param keys the registered ones, by comma
 * @param offer carried along; empty text where the server keeps it
 */
public record KeyForm(
        String action,
        String challenge,
        String domain,
        String user,
        String userName,
        String displayName,
        String keys,
        String offer) {
    public static KeyForm of(
            String action,
            String challenge,
            RelyingParty here,
            Person person,
            List<Device> devices,
            String offer) {
        return new KeyForm(
                action,
                challenge,
                here.domain(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(person.id().text().getBytes(StandardCharsets.US_ASCII)),
                person.userName(),
                person.displayName(),
                devices.stream()
                        .map(Device::proof)
                        .filter(Device.Proof.Key.class::isInstance)
                        .map(Device.Proof.Key.class::cast)
                        .filter(key -> key.relyingParty().equals(here.domain()))
                        .map(Device.Proof.Key::credentialId)
                        .collect(Collectors.joining(",")),
                offer);
    }

    public String script() {
        return Assets.keyScript();
    }
}
