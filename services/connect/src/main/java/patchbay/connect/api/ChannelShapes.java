package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ChannelSetting;
import patchbay.connect.ChannelSetting.Kind;
import patchbay.connect.ConnectUser.Phone;
import patchbay.wire.connect.AfterContactWorkConfig;
import patchbay.wire.connect.AfterContactWorkConfigPerChannel;
import patchbay.wire.connect.AutoAcceptConfig;
import patchbay.wire.connect.PersistentConnectionConfig;
import patchbay.wire.connect.PhoneNumberConfig;
import patchbay.wire.connect.VoiceEnhancementConfig;

/** Settings by channel as the wire carries them, and back. */
record ChannelShapes(
        List<AutoAcceptConfig> autoAccept,
        List<AfterContactWorkConfigPerChannel> afterContactWork,
        List<PhoneNumberConfig> phoneNumber,
        List<PersistentConnectionConfig> persistentConnection,
        List<VoiceEnhancementConfig> voiceEnhancement) {
    /** The phone with what is set here; of a kind that is not named, all stays as it was. */
    Phone on(Phone phone) {
        Phone changed = phone;
        changed =
                set(
                        changed,
                        Kind.AUTO_ACCEPT,
                        autoAccept.stream()
                                .map(it ->
                                        new ChannelSetting(
                                                Kind.AUTO_ACCEPT,
                                                it.channel(),
                                                Boolean.toString(it.autoAccept()),
                                                it.agentFirstCallbackAutoAccept()
                                                        .map(String::valueOf)))
                                .toList());
        changed =
                set(
                        changed,
                        Kind.AFTER_CONTACT_WORK,
                        afterContactWork.stream()
                                .map(it ->
                                        new ChannelSetting(
                                                Kind.AFTER_CONTACT_WORK,
                                                it.channel(),
                                                seconds(it.afterContactWorkConfig()),
                                                it.agentFirstCallbackAfterContactWorkConfig()
                                                        .map(ChannelShapes::seconds)))
                                .toList());
        changed =
                set(
                        changed,
                        Kind.PHONE_NUMBER,
                        phoneNumber.stream()
                                .map(it ->
                                        new ChannelSetting(
                                                Kind.PHONE_NUMBER,
                                                it.channel(),
                                                it.phoneType(),
                                                it.phoneNumber()))
                                .toList());
        changed =
                set(
                        changed,
                        Kind.PERSISTENT_CONNECTION,
                        persistentConnection.stream()
                                .map(it ->
                                        ChannelSetting.of(
                                                Kind.PERSISTENT_CONNECTION,
                                                it.channel(),
                                                Boolean.toString(it.persistentConnection())))
                                .toList());
        return set(
                changed,
                Kind.VOICE_ENHANCEMENT,
                voiceEnhancement.stream()
                        .map(it ->
                                ChannelSetting.of(
                                        Kind.VOICE_ENHANCEMENT,
                                        it.channel(),
                                        it.voiceEnhancementMode()))
                        .toList());
    }

    private static Phone set(Phone phone, Kind kind, List<ChannelSetting> settings) {
        return settings.isEmpty() ? phone : phone.setting(kind, settings);
    }

    private static String seconds(AfterContactWorkConfig config) {
        return Integer.toString(config.afterContactWorkTimeLimit().orElse(0));
    }

    /**
     * What is set.
     *
     * @param perSecond the unit of times: 1 for seconds, 1000 for milliseconds
     */
    static ChannelShapes of(Phone phone, int perSecond) {
        return new ChannelShapes(
                phone.settings(Kind.AUTO_ACCEPT).stream()
                        .map(it ->
                                AutoAcceptConfig.builder()
                                        .channel(it.channel())
                                        .autoAccept(Boolean.parseBoolean(it.value()))
                                        .agentFirstCallbackAutoAccept(
                                                it.further().map(Boolean::valueOf))
                                        .build())
                        .toList(),
                phone.settings(Kind.AFTER_CONTACT_WORK).stream()
                        .map(it ->
                                AfterContactWorkConfigPerChannel.builder()
                                        .channel(it.channel())
                                        .afterContactWorkConfig(work(it.value(), perSecond))
                                        .agentFirstCallbackAfterContactWorkConfig(
                                                it.further().map(text -> work(text, perSecond)))
                                        .build())
                        .toList(),
                phone.settings(Kind.PHONE_NUMBER).stream()
                        .map(it ->
                                PhoneNumberConfig.builder()
                                        .channel(it.channel())
                                        .phoneType(it.value())
                                        .phoneNumber(it.further())
                                        .build())
                        .toList(),
                phone.settings(Kind.PERSISTENT_CONNECTION).stream()
                        .map(it ->
                                PersistentConnectionConfig.builder()
                                        .channel(it.channel())
                                        .persistentConnection(Boolean.parseBoolean(it.value()))
                                        .build())
                        .toList(),
                phone.settings(Kind.VOICE_ENHANCEMENT).stream()
                        .map(it ->
                                VoiceEnhancementConfig.builder()
                                        .channel(it.channel())
                                        .voiceEnhancementMode(it.value())
                                        .build())
                        .toList());
    }

    private static AfterContactWorkConfig work(String seconds, int perSecond) {
        return AfterContactWorkConfig.builder()
                .afterContactWorkTimeLimit(Optional.of(Integer.parseInt(seconds) * perSecond))
                .build();
    }
}
