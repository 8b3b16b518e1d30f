package patchbay.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import patchbay.identity.directory.PersonId;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.DeviceStore;

/** Devices that live as long as the test. */
public final class MemoryDevices implements DeviceStore {
    private final List<Device> devices = new ArrayList<>();

    @Override
    public boolean add(Device device) {
        return devices.add(device);
    }

    @Override
    public List<Device> of(PersonId person) {
        return devices.stream().filter(it -> it.person().equals(person)).toList();
    }

    @Override
    public boolean usedApp(String id, long step, Instant now) {
        return replace(
                id,
                it ->
                        it.proof() instanceof Device.Proof.App app && app.lastStep() < step
                                ? proved(it, new Device.Proof.App(app.sealedSecret(), step), now)
                                : it);
    }

    @Override
    public boolean usedKey(String id, long signatures, Instant now) {
        return replace(
                id,
                it ->
                        it.proof() instanceof Device.Proof.Key key
                                        && (key.signatures() < signatures
                                                || (signatures == 0 && key.signatures() == 0))
                                ? proved(
                                        it,
                                        new Device.Proof.Key(
                                                key.credentialId(),
                                                key.publicKey(),
                                                key.relyingParty(),
                                                signatures),
                                        now)
                                : it);
    }

    private static Device proved(Device device, Device.Proof proof, Instant now) {
        return new Device(
                device.id(),
                device.person(),
                device.name(),
                proof,
                device.createdAt(),
                Optional.of(now));
    }

    private boolean replace(String id, UnaryOperator<Device> change) {
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i).id().equals(id)) {
                Device changed = change.apply(devices.get(i));
                return !devices.set(i, changed).equals(changed);
            }
        }
        return false;
    }

    @Override
    public boolean rename(PersonId person, String id, String name) {
        return replace(
                id,
                it ->
                        new Device(
                                it.id(),
                                it.person(),
                                name,
                                it.proof(),
                                it.createdAt(),
                                it.usedAt()));
    }

    @Override
    public boolean remove(PersonId person, String id) {
        return devices.removeIf(it -> it.id().equals(id) && it.person().equals(person));
    }

    @Override
    public int removeAll(PersonId person) {
        int before = devices.size();
        devices.removeIf(it -> it.person().equals(person));
        return before - devices.size();
    }

    @Override
    public void know(String browserHash, PersonId person, Instant until) {
        throw new UnsupportedOperationException("no browser is known here");
    }

    @Override
    public boolean knows(String browserHash, PersonId person, Instant now) {
        return false;
    }

    @Override
    public int forgetBrowsersBefore(Instant instant) {
        return 0;
    }
}
