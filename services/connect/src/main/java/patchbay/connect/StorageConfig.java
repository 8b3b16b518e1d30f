package patchbay.connect;

/**
 * What of an instance's data is kept where.
 *
 * @param resourceType such as {@code CALL_RECORDINGS}; an instance has one place for each
 */
public record StorageConfig(
        String id, InstanceId instance, String resourceType, StoragePlace place) {}
