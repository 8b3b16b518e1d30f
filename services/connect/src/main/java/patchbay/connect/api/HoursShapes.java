package patchbay.connect.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.Instance;
import patchbay.wire.connect.HoursOfOperationConfig;
import patchbay.wire.connect.HoursOfOperationSummary;
import patchbay.wire.connect.HoursOfOperationTimeSlice;

/** Hours of operation as the wire carries them. */
final class HoursShapes {
    private HoursShapes() {}

    private static String arn(Instance instance, HoursOfOperation hours) {
        return instance.arn("operating-hours/" + hours.id()).toString();
    }

    static patchbay.wire.connect.HoursOfOperation full(Instance instance, HoursOfOperation hours) {
        return patchbay.wire.connect.HoursOfOperation.builder()
                .hoursOfOperationId(hours.id())
                .hoursOfOperationArn(arn(instance, hours))
                .name(hours.name())
                .description(hours.description())
                .timeZone(hours.timeZone())
                .tags(hours.tags())
                .config(hours.openings().stream().map(HoursShapes::opening).toList())
                .lastModifiedTime(hours.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    private static HoursOfOperationConfig opening(HoursOfOperation.Opening opening) {
        return HoursOfOperationConfig.builder()
                .day(opening.day().name())
                .startTime(time(opening.from()))
                .endTime(time(opening.to()))
                .build();
    }

    static List<HoursOfOperation.Opening> openings(List<HoursOfOperationConfig> config) {
        return config.stream()
                .map(it ->
                        new HoursOfOperation.Opening(
                                DayOfWeek.valueOf(it.day()),
                                time(it.startTime()),
                                time(it.endTime())))
                .toList();
    }

    private static LocalTime time(HoursOfOperationTimeSlice slice) {
        return LocalTime.of(slice.hours(), slice.minutes());
    }

    private static HoursOfOperationTimeSlice time(LocalTime time) {
        return HoursOfOperationTimeSlice.builder()
                .hours(time.getHour())
                .minutes(time.getMinute())
                .build();
    }

    static HoursOfOperationSummary summary(Instance instance, HoursOfOperation hours) {
        return HoursOfOperationSummary.builder()
                .id(hours.id())
                .arn(arn(instance, hours))
                .name(hours.name())
                .lastModifiedTime(hours.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }
}
