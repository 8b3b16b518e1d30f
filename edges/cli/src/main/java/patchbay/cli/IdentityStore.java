package patchbay.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import patchbay.wire.ServiceModel;
import patchbay.wire.identitystore.AlternateIdentifier;
import patchbay.wire.identitystore.AttributeOperation;
import patchbay.wire.identitystore.GetGroupIdRequest;
import patchbay.wire.identitystore.GetUserIdRequest;
import patchbay.wire.identitystore.IdentitystoreOperations;
import patchbay.wire.identitystore.MemberId;
import patchbay.wire.identitystore.UniqueAttribute;
import patchbay.wire.shape.RawJson;
import patchbay.wire.sso.InstanceMetadata;
import patchbay.wire.sso.ListInstancesRequest;
import patchbay.wire.sso.SsoOperations;

/** The identity store of the caller's organization, and who is meant by a name in it. */
final class IdentityStore {
    static final ServiceModel MODEL = IdentitystoreOperations.model();

    private final ServerClient client;
    private final String id;

    private IdentityStore(ServerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    static IdentityStore of(ServerClient client) throws Failure {
        String id =
                client
                        .call(
                                SsoOperations.model(),
                                SsoOperations.listInstances(),
                                ListInstancesRequest.builder().build())
                        .instances()
                        .stream()
                        .map(InstanceMetadata::identityStoreId)
                        .flatMap(found -> found.stream())
                        .findFirst()
                        .orElseThrow(() ->
                                Failure.failed(
                                        "Identity Center is not enabled in this region",
                                        "aws sso-admin list-instances"));
        return new IdentityStore(client, id);
    }

    String id() {
        return id;
    }

    /** The id of the person of this user name. */
    String user(String userName) throws Failure {
        return client.call(
                        MODEL,
                        IdentitystoreOperations.getUserId(),
                        GetUserIdRequest.builder()
                                .identityStoreId(id)
                                .alternateIdentifier(by("userName", userName))
                                .build())
                .userId();
    }

    /** The id of the group of this name. */
    String group(String displayName) throws Failure {
        return client.call(
                        MODEL,
                        IdentitystoreOperations.getGroupId(),
                        GetGroupIdRequest.builder()
                                .identityStoreId(id)
                                .alternateIdentifier(by("displayName", displayName))
                                .build())
                .groupId();
    }

    MemberId member(String userName) throws Failure {
        return MemberId.builder().userId(user(userName)).build();
    }

    private static AlternateIdentifier by(String path, String value) {
        return AlternateIdentifier.builder()
                .uniqueAttribute(
                        UniqueAttribute.builder()
                                .attributePath(path)
                                .attributeValue(RawJson.of(value))
                                .build())
                .build();
    }

    /** What sets an attribute; none where the value was not named. An empty value removes it. */
    static Stream<AttributeOperation> setting(String path, @Nullable String value) {
        if (value == null) {
            return Stream.of();
        }
        AttributeOperation.Builder operation = AttributeOperation.builder().attributePath(path);
        return Stream.of(
                value.isEmpty()
                        ? operation.build()
                        : operation.attributeValue(RawJson.of(value)).build());
    }

    /** The one e-mail address, which is the main one; an empty text removes it. */
    static Stream<AttributeOperation> email(@Nullable String address) {
        if (address == null) {
            return Stream.of();
        }
        AttributeOperation.Builder operation = AttributeOperation.builder().attributePath("emails");
        return Stream.of(
                address.isEmpty()
                        ? operation.build()
                        : operation
                                .attributeValue(
                                        new RawJson(
                                                "[{\"value\":"
                                                        + RawJson.of(address).text()
                                                        + ",\"primary\":true}]"))
                                .build());
    }

    static void requireSome(List<AttributeOperation> operations, String example) throws Failure {
        if (operations.isEmpty()) {
            throw Failure.misused("nothing is named that is to be changed", example);
        }
    }
}
