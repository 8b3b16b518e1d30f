package patchbay.iam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.RoleSessionName;
import patchbay.aws.Secret;

/** The bytes inside a session token, before they are sealed. */
final class SessionCodec {
    private static final int VERSION = 1;
    private static final int ROLE = 1;
    private static final int USER = 2;
    private static final int ROOT = 3;

    private SessionCodec() {}

    /**
     * @param padding bytes to add at the end
     */
    static byte[] write(SessionTokens.Session session, int padding) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(session.accessKeyId());
            out.writeUTF(session.secretAccessKey().reveal());
            out.writeLong(session.expiresAt().getEpochSecond());
            switch (session.caller()) {
                case Caller.RoleSession role -> write(out, role);
                case Caller.User user -> write(out, user);
                case Caller.Root root -> write(out, root);
                case Caller.Anonymous nobody ->
                        throw new IllegalArgumentException("nobody has no session");
            }
            out.write(new byte[padding]);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Caller.RoleSession role) throws IOException {
        out.writeByte(ROLE);
        out.writeUTF(role.id().digits());
        out.writeUTF(role.roleArn().toString());
        out.writeUTF(role.roleId());
        out.writeUTF(role.sessionName().text());
        out.writeLong(role.issuedAt().getEpochSecond());
        out.writeInt(role.sessionPolicies().size());
        for (String policy : role.sessionPolicies()) {
            out.writeUTF(policy);
        }
        write(out, role.tags());
        write(out, role.context());
    }

    private static void write(DataOutputStream out, Caller.User user) throws IOException {
        out.writeByte(USER);
        out.writeUTF(user.id().digits());
        out.writeUTF(user.userArn().toString());
        out.writeUTF(user.name());
        out.writeUTF(user.uniqueId());
        out.writeLong(user.sessionSince().orElseThrow().getEpochSecond());
    }

    private static void write(DataOutputStream out, Caller.Root root) throws IOException {
        out.writeByte(ROOT);
        out.writeUTF(root.id().digits());
        out.writeUTF(root.partition().id());
        out.writeLong(root.sessionSince().orElseThrow().getEpochSecond());
    }

    private static void write(DataOutputStream out, Map<String, String> values) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.writeUTF(value.getKey());
            out.writeUTF(value.getValue());
        }
    }

    /** The session, or nothing where an older or newer program wrote the bytes. */
    static Optional<SessionTokens.Session> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            String accessKeyId = in.readUTF();
            var secret = new Secret(in.readUTF());
            Instant expiresAt = Instant.ofEpochSecond(in.readLong());
            int kind = in.readByte();
            AccountId account = new AccountId(in.readUTF());
            Caller caller =
                    switch (kind) {
                        case ROLE -> role(in, account, expiresAt);
                        case USER ->
                                new Caller.User(
                                        account, arn(in), in.readUTF(), in.readUTF(), since(in));
                        case ROOT ->
                                new Caller.Root(
                                        Partition.parse(in.readUTF()).orElseThrow(),
                                        account,
                                        since(in));
                        default -> throw new IOException("kind of session " + kind);
                    };
            return Optional.of(new SessionTokens.Session(accessKeyId, secret, expiresAt, caller));
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed session token has another content", e);
        }
    }

    private static Caller.RoleSession role(DataInputStream in, AccountId account, Instant expiresAt)
            throws IOException {
        Arn roleArn = arn(in);
        String roleId = in.readUTF();
        var name = new RoleSessionName(in.readUTF());
        Instant issuedAt = Instant.ofEpochSecond(in.readLong());
        List<String> policies = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            policies.add(in.readUTF());
        }
        return new Caller.RoleSession(
                account, roleArn, roleId, name, issuedAt, expiresAt, policies, map(in), map(in));
    }

    private static Map<String, String> map(DataInputStream in) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String key = in.readUTF();
            values.put(key, in.readUTF());
        }
        return values;
    }

    private static Arn arn(DataInputStream in) throws IOException {
        return Arn.parse(in.readUTF()).orElseThrow();
    }

    private static Optional<Instant> since(DataInputStream in) throws IOException {
        return Optional.of(Instant.ofEpochSecond(in.readLong()));
    }
}
