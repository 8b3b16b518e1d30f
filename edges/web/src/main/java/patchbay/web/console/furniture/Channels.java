package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.connect.CrossChannelBehavior;
import patchbay.wire.connect.MediaConcurrency;

/** How many contacts of each channel somebody takes at once, and which others meanwhile. */
final class Channels {
    static final List<String> ALL = List.of("VOICE", "CHAT", "TASK", "EMAIL");

    /** What a new routing profile begins with. */
    static final List<MediaConcurrency> USUAL =
            List.of(MediaConcurrency.builder().channel("VOICE").concurrency(1).build());

    private static final Messages M = Messages.HERE;
    private static final String ALONE = "ROUTE_CURRENT_CHANNEL_ONLY";

    private Channels() {}

    static String name(String channel) {
        return switch (channel) {
            case "VOICE" -> M.text("console.channel.voice");
            case "CHAT" -> M.text("console.channel.chat");
            case "TASK" -> M.text("console.channel.task");
            case "EMAIL" -> M.text("console.channel.email");
            default -> channel;
        };
    }

    static List<FieldView.Option> options() {
        return ALL.stream().map(it -> new FieldView.Option(it, name(it))).toList();
    }

    /** In one line, such as {@code Calls 1, chats 2}. */
    static String told(List<MediaConcurrency> media) {
        return media.stream()
                .sorted(Comparator.comparingInt(it -> ALL.indexOf(it.channel())))
                .map(it -> name(it.channel()) + " " + it.concurrency())
                .collect(Collectors.joining(", "));
    }

    /** A number and a choice for each channel. */
    static Sheet draw(Sheet sheet, List<MediaConcurrency> kept) {
        for (String channel : ALL) {
            Optional<MediaConcurrency> now =
                    kept.stream().filter(it -> it.channel().equals(channel)).findFirst();
            sheet.number(
                            channel,
                            name(channel),
                            channel.equals("VOICE")
                                    ? M.text("console.channel.voice.hint")
                                    : M.text("console.channel.hint"),
                            now.map(it -> Integer.toString(it.concurrency())).orElse(""),
                            "of " + channel)
                    .choice(
                            channel + "-others",
                            M.text("console.channel.others", name(channel)),
                            "",
                            now.flatMap(MediaConcurrency::crossChannelBehavior)
                                    .map(CrossChannelBehavior::behaviorType)
                                    .orElse(ALONE),
                            List.of(
                                    new FieldView.Option(
                                            ALONE, M.text("console.channel.others.none")),
                                    new FieldView.Option(
                                            "ROUTE_ANY_CHANNEL",
                                            M.text("console.channel.others.any"))));
        }
        return sheet.inPairs();
    }

    /** As the form has it, or which field is to blame. */
    static Reply<List<MediaConcurrency>> typed(Form form) {
        List<MediaConcurrency> media = new ArrayList<>();
        for (String channel : ALL) {
            switch (Numbers.optional(form, channel)) {
                case Reply.Refused<Optional<Integer>>(Fault fault) -> {
                    return Reply.refused(fault);
                }
                case Reply.Done<Optional<Integer>>(Optional<Integer> number) -> {
                    if (number.filter(it -> it > 10).isPresent()) {
                        return Refusal.of(
                                channel, M.text("console.channel.too-many", number.get()));
                    }
                    number.filter(it -> it > 0)
                            .ifPresent(it -> media.add(media(channel, it, form)));
                }
            }
        }
        return media.isEmpty()
                ? Refusal.of(ALL.getFirst(), M.text("console.channel.one-at-least"))
                : Reply.done(media);
    }

    private static MediaConcurrency media(String channel, int number, Form form) {
        return MediaConcurrency.builder()
                .channel(channel)
                .concurrency(number)
                .crossChannelBehavior(
                        Find.filled(form, channel + "-others")
                                .map(it -> CrossChannelBehavior.builder().behaviorType(it).build()))
                .build();
    }
}
