package patchbay.identity.portal;

import java.util.List;
import patchbay.identity.factor.Device;

/** What a sign-in wants after the password. */
public sealed interface Step {
    /** Another password in place of a one-time password. */
    record ChoosePassword() implements Step {}

    /**
     * One of these devices.
     *
     * @param devices at least one
     */
    record Prove(List<Device> devices) implements Step {
        public Prove {
            devices = List.copyOf(devices);
        }

        public boolean byApp() {
            return devices.stream().anyMatch(device -> !device.isKey());
        }

        public boolean byKey() {
            return devices.stream().anyMatch(Device::isKey);
        }
    }

    /** A code that was mailed. */
    record MailedCode(String email) implements Step {}

    /** A device to be registered first. */
    record Register() implements Step {}
}
