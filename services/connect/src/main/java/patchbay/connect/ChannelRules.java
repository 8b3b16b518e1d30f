package patchbay.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.wire.Fault;

/** What AWS asks of settings by channel. Source: <i>API Reference, UpdateUserConfig</i>. */
final class ChannelRules {
    private ChannelRules() {}

    /** Why they cannot be as they are; nothing where they can. */
    static Optional<Fault> broken(List<ChannelSetting> settings) {
        Set<List<String>> seen = new HashSet<>();
        for (ChannelSetting setting : settings) {
            if (!seen.add(List.of(setting.kind().name(), setting.channel()))) {
                return invalid("Channel is named twice: " + setting.channel());
            }
            Optional<Fault> fault =
                    switch (setting.kind()) {
                        case AFTER_CONTACT_WORK -> work(setting);
                        case PHONE_NUMBER -> phone(setting);
                        case AUTO_ACCEPT, PERSISTENT_CONNECTION, VOICE_ENHANCEMENT ->
                                Optional.empty();
                    };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> work(ChannelSetting setting) {
        boolean longest =
                Integer.parseInt(setting.value()) > Users.LONGEST_WORK_SECONDS
                        || setting.further()
                                .filter(it -> Integer.parseInt(it) > Users.LONGEST_WORK_SECONDS)
                                .isPresent();
        return longest ? invalid("AfterContactWorkTimeLimit is not valid") : Optional.empty();
    }

    private static Optional<Fault> phone(ChannelSetting setting) {
        boolean desk = setting.value().equals(ConnectUser.Phone.Type.DESK_PHONE.name());
        boolean number = setting.further().map(Users::isNumber).orElse(!desk);
        return number ? Optional.empty() : invalid("PhoneNumber is not a valid phone number");
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(ConnectFault.invalidRequest(message));
    }
}
