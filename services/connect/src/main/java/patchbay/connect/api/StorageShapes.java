package patchbay.connect.api;

import java.util.Optional;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.connect.StorageConfig;
import patchbay.connect.StoragePlace;
import patchbay.wire.Reply;
import patchbay.wire.connect.EncryptionConfig;
import patchbay.wire.connect.InstanceStorageConfig;
import patchbay.wire.connect.KinesisFirehoseConfig;
import patchbay.wire.connect.KinesisStreamConfig;
import patchbay.wire.connect.KinesisVideoStreamConfig;
import patchbay.wire.connect.S3Config;

/** Where an instance keeps its data, as the wire carries it, and back. */
final class StorageShapes {
    private StorageShapes() {}

    /** The place; refused unless the one configuration of its type is there. */
    static Reply<StoragePlace> place(InstanceStorageConfig config) {
        long there =
                Stream.of(
                                config.s3Config(),
                                config.kinesisVideoStreamConfig(),
                                config.kinesisStreamConfig(),
                                config.kinesisFirehoseConfig())
                        .filter(Optional::isPresent)
                        .count();
        Optional<StoragePlace> place =
                switch (config.storageType()) {
                    case "S3" ->
                            config.s3Config()
                                    .map(it ->
                                            new StoragePlace.Bucket(
                                                    it.bucketName(),
                                                    it.bucketPrefix(),
                                                    it.encryptionConfig()
                                                            .map(EncryptionConfig::keyId)));
                    case "KINESIS_VIDEO_STREAM" ->
                            config.kinesisVideoStreamConfig()
                                    .map(it ->
                                            new StoragePlace.VideoStream(
                                                    it.prefix(),
                                                    it.retentionPeriodHours(),
                                                    it.encryptionConfig().keyId()));
                    case "KINESIS_STREAM" ->
                            config.kinesisStreamConfig()
                                    .map(it -> new StoragePlace.DataStream(it.streamArn()));
                    default ->
                            config.kinesisFirehoseConfig()
                                    .map(it -> new StoragePlace.DeliveryStream(it.firehoseArn()));
                };
        return place.filter(_ -> there == 1)
                .map(Reply::done)
                .orElseGet(() ->
                        Reply.refused(
                                ConnectFault.invalidRequest(
                                        "StorageConfig must have the configuration of type "
                                                + config.storageType()
                                                + " alone")));
    }

    static InstanceStorageConfig full(StorageConfig config) {
        InstanceStorageConfig.Builder shape =
                InstanceStorageConfig.builder()
                        .associationId(config.id())
                        .storageType(config.place().type());
        return switch (config.place()) {
            case StoragePlace.Bucket it ->
                    shape.s3Config(
                                    S3Config.builder()
                                            .bucketName(it.name())
                                            .bucketPrefix(it.prefix())
                                            .encryptionConfig(
                                                    it.key().map(StorageShapes::encryption))
                                            .build())
                            .build();
            case StoragePlace.VideoStream it ->
                    shape.kinesisVideoStreamConfig(
                                    KinesisVideoStreamConfig.builder()
                                            .prefix(it.prefix())
                                            .retentionPeriodHours(it.retentionHours())
                                            .encryptionConfig(encryption(it.key()))
                                            .build())
                            .build();
            case StoragePlace.DataStream(String arn) ->
                    shape.kinesisStreamConfig(KinesisStreamConfig.builder().streamArn(arn).build())
                            .build();
            case StoragePlace.DeliveryStream(String arn) ->
                    shape.kinesisFirehoseConfig(
                                    KinesisFirehoseConfig.builder().firehoseArn(arn).build())
                            .build();
        };
    }

    private static EncryptionConfig encryption(String key) {
        return EncryptionConfig.builder().encryptionType("KMS").keyId(key).build();
    }
}
