package patchbay.connect;

import java.util.Optional;

/**
 * What a user has set for one channel.
 *
 * <p>Source: <i>Amazon Connect API Reference, UpdateUserConfig</i>.
 *
 * @param channel {@code VOICE}, {@code CHAT} …
 * @param value {@code true}, seconds, a phone's type, or a mode
 * @param further the same for calls back that ask the agent first; or the number of a desk phone
 */
public record ChannelSetting(Kind kind, String channel, String value, Optional<String> further) {
    /** What is set. */
    public enum Kind {
        AUTO_ACCEPT,
        AFTER_CONTACT_WORK,
        PHONE_NUMBER,
        PERSISTENT_CONNECTION,
        VOICE_ENHANCEMENT
    }

    /** The channel that what is set for all of them speaks of. */
    public static final String VOICE = "VOICE";

    public static ChannelSetting of(Kind kind, String channel, String value) {
        return new ChannelSetting(kind, channel, value, Optional.empty());
    }

    boolean is(Kind wanted, String ofChannel) {
        return kind == wanted && channel.equals(ofChannel);
    }
}
