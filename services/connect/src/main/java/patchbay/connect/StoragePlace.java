package patchbay.connect;

import java.util.Optional;

/** Where an instance keeps data of one kind. */
public sealed interface StoragePlace {
    /** A folder of a bucket. */
    record Bucket(String name, String prefix, Optional<String> key) implements StoragePlace {}

    /** Video streams whose names begin alike. */
    record VideoStream(String prefix, int retentionHours, String key) implements StoragePlace {}

    /** A data stream, by its ARN. */
    record DataStream(String arn) implements StoragePlace {}

    /** A delivery stream, by its ARN. */
    record DeliveryStream(String arn) implements StoragePlace {}

    /** Its kind, as the API writes it. */
    default String type() {
        return switch (this) {
            case Bucket _ -> "S3";
            case VideoStream _ -> "KINESIS_VIDEO_STREAM";
            case DataStream _ -> "KINESIS_STREAM";
            case DeliveryStream _ -> "KINESIS_FIREHOSE";
        };
    }
}
