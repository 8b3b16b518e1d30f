package patchbay.web.console.furniture;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.connect.HoursOfOperationConfig;
import patchbay.wire.connect.HoursOfOperationTimeSlice;

/**
 * When a week's days are open, each as a text: {@code 09:00-12:00, 13:00-17:00}; {@code
 * 00:00-24:00} is the whole day, which the API writes from midnight to midnight; nothing where it
 * is closed.
 */
record Week(Map<DayOfWeek, List<HoursOfOperationConfig>> days) {
    /** What a new form begins with. */
    static final Week WORKING =
            new Week(
                    Arrays.stream(DayOfWeek.values())
                            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                            .collect(
                                    Collectors.toMap(
                                            day -> day, day -> List.of(open(day, 9, 0, 17, 0)))));

    private static final Messages M = Messages.HERE;
    private static final Pattern OPENING =
            Pattern.compile(
                    "([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*(?:([01]?\\d|2[0-3]):([0-5]\\d)|24:00)");

    Week {
        days = Map.copyOf(days);
    }

    static Week of(List<HoursOfOperationConfig> config) {
        return new Week(
                config.stream()
                        .sorted(Comparator.comparingInt(it -> minutes(it.startTime())))
                        .collect(Collectors.groupingBy(it -> DayOfWeek.valueOf(it.day()))));
    }

    private static int minutes(HoursOfOperationTimeSlice time) {
        return time.hours() * 60 + time.minutes();
    }

    private static HoursOfOperationConfig open(
            DayOfWeek day, int hours, int minutes, int toHours, int toMinutes) {
        return HoursOfOperationConfig.builder()
                .day(day.name())
                .startTime(slice(hours, minutes))
                .endTime(slice(toHours, toMinutes))
                .build();
    }

    private static HoursOfOperationTimeSlice slice(int hours, int minutes) {
        return HoursOfOperationTimeSlice.builder().hours(hours).minutes(minutes).build();
    }

    /** As the form's fields have it, or which day is none. */
    static Reply<Week> typed(Form form) {
        Map<DayOfWeek, List<HoursOfOperationConfig>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = form.text(day.name());
            switch (openings(day, typed)) {
                case Reply.Refused<List<HoursOfOperationConfig>>(Fault fault) -> {
                    return Reply.refused(fault);
                }
                case Reply.Done<List<HoursOfOperationConfig>>(var openings) ->
                        days.put(day, openings);
            }
        }
        return Reply.done(new Week(days));
    }

    private static Reply<List<HoursOfOperationConfig>> openings(DayOfWeek day, String typed) {
        List<HoursOfOperationConfig> openings = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher opening = OPENING.matcher(part.strip());
            if (!opening.matches()) {
                return Refusal.of(day.name(), M.text("console.hours.no-opening", part.strip()));
            }
            openings.add(
                    open(
                            day,
                            number(opening.group(1)),
                            number(opening.group(2)),
                            number(opening.group(3)),
                            number(opening.group(4))));
        }
        return Reply.done(openings);
    }

    /** The end of the day is midnight. */
    private static int number(String text) {
        return Optional.ofNullable(text).map(Integer::parseInt).orElse(0);
    }

    /** As the API takes it, from Monday. */
    List<HoursOfOperationConfig> config() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> days.getOrDefault(day, List.of()).stream())
                .toList();
    }

    /** A field for each day. */
    Sheet draw(Sheet sheet) {
        for (DayOfWeek day : DayOfWeek.values()) {
            sheet.line(day.name(), name(day), "", text(day, "-"), 200, day.name());
        }
        return sheet;
    }

    /** A row for each day. */
    Part table() {
        return new Part.Table(
                "week",
                M.text("console.hours.week"),
                List.of(M.text("console.hours.day"), M.text("console.hours.open")),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Part.Line.of(name(day), told(day)))
                        .toList(),
                "");
    }

    private String told(DayOfWeek day) {
        String text = text(day, "–");
        return text.isEmpty() ? M.text("console.hours.closed") : text;
    }

    /** What a day is called, which the API calls so. */
    static String name(String day) {
        return name(DayOfWeek.valueOf(day));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(M.language()));
    }

    private String text(DayOfWeek day, String dash) {
        return days.getOrDefault(day, List.of()).stream()
                .map(it -> clock(it.startTime(), "") + dash + clock(it.endTime(), "24:00"))
                .collect(Collectors.joining(", "));
    }

    private static String clock(HoursOfOperationTimeSlice time, String midnight) {
        return minutes(time) == 0 && !midnight.isEmpty()
                ? midnight
                : String.format(Locale.ROOT, "%02d:%02d", time.hours(), time.minutes());
    }
}
