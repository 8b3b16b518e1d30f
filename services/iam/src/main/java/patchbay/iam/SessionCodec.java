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
import patchbay.iam.SessionTokens.Reach;

/** The bytes inside a session token, before they are sealed. */
final class SessionCodec {
    private static final int VERSION = 2;
    private static final int ROLE = 1;
    private static final int USER = 2;
    private static final int ROOT = 3;
    private static final int FEDERATED = 4;
    private static final long LONG_LIVED = -1;

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
            out.writeBoolean(session.reach() == Reach.EVERYWHERE);
            out.writeUTF(session.parentKey().orElse(""));
            write(out, session.caller());
            out.write(new byte[padding]);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Caller caller) throws IOException {
        switch (caller) {
            case Caller.RoleSession role -> write(out, role);
            case Caller.User user -> write(out, user);
            case Caller.Root root -> write(out, root);
            case Caller.FederatedUser federated -> write(out, federated);
            case Caller.Anonymous nobody ->
                    throw new IllegalArgumentException("nobody has no session");
        }
    }

    private static void write(DataOutputStream out, Caller.FederatedUser session)
            throws IOException {
        out.writeByte(FEDERATED);
        write(out, session.parent());
        out.writeUTF(session.name());
        out.writeLong(session.issuedAt().getEpochSecond());
        write(out, session.sessionPolicies());
        write(out, session.tags());
    }

    private static void write(DataOutputStream out, Caller.RoleSession role) throws IOException {
        out.writeByte(ROLE);
        out.writeUTF(role.id().digits());
        out.writeUTF(role.roleArn().toString());
        out.writeUTF(role.roleId());
        out.writeUTF(role.sessionName().text());
        out.writeLong(role.issuedAt().getEpochSecond());
        write(out, role.sessionPolicies());
        write(out, role.tags());
        write(out, role.context());
    }

    private static void write(DataOutputStream out, Caller.User user) throws IOException {
        out.writeByte(USER);
        out.writeUTF(user.id().digits());
        out.writeUTF(user.userArn().toString());
        out.writeUTF(user.name());
        out.writeUTF(user.uniqueId());
        write(out, user.sessionSince());
    }

    private static void write(DataOutputStream out, Caller.Root root) throws IOException {
        out.writeByte(ROOT);
        out.writeUTF(root.id().digits());
        out.writeUTF(root.partition().id());
        write(out, root.sessionSince());
    }

    /** Empty for whoever began a federated user's session with a long-lived key. */
    private static void write(DataOutputStream out, Optional<Instant> since) throws IOException {
        out.writeLong(since.map(Instant::getEpochSecond).orElse(LONG_LIVED));
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
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
            Reach reach = in.readBoolean() ? Reach.EVERYWHERE : Reach.USUAL_REGIONS;
            Optional<String> parentKey = Optional.of(in.readUTF()).filter(key -> !key.isEmpty());
            return Optional.of(
                    new SessionTokens.Session(
                            accessKeyId,
                            secret,
                            expiresAt,
                            reach,
                            parentKey,
                            caller(in, expiresAt)));
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed session token has another content", e);
        }
    }

    private static Caller caller(DataInputStream in, Instant expiresAt) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ROLE -> role(in, expiresAt);
            case USER ->
                    new Caller.User(account(in), arn(in), in.readUTF(), in.readUTF(), since(in));
            case ROOT -> {
                AccountId account = account(in);
                yield new Caller.Root(
                        Partition.parse(in.readUTF()).orElseThrow(), account, since(in));
            }
            case FEDERATED ->
                    new Caller.FederatedUser(
                            caller(in, expiresAt),
                            in.readUTF(),
                            Instant.ofEpochSecond(in.readLong()),
                            texts(in),
                            map(in));
            default -> throw new IOException("kind of session " + kind);
        };
    }

    private static Caller.RoleSession role(DataInputStream in, Instant expiresAt)
            throws IOException {
        AccountId account = account(in);
        Arn roleArn = arn(in);
        String roleId = in.readUTF();
        var name = new RoleSessionName(in.readUTF());
        Instant issuedAt = Instant.ofEpochSecond(in.readLong());
        return new Caller.RoleSession(
                account, roleArn, roleId, name, issuedAt, expiresAt, texts(in), map(in), map(in));
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static AccountId account(DataInputStream in) throws IOException {
        return new AccountId(in.readUTF());
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
        long seconds = in.readLong();
        return seconds == LONG_LIVED
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
