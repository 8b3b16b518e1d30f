package patchbay.iam.toolbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import patchbay.policy.ContextValue;
import patchbay.policy.Effect;

/** Details as they are kept: written down, then compressed. */
final class DenialCodec {
    private static final int VERSION = 1;

    private DenialCodec() {}

    static byte[] write(DenialDetails details) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            text(out, details.action());
            text(out, details.resource());
            out.writeBoolean(details.explicit());
            out.writeInt(details.context().size());
            for (Map.Entry<String, ContextValue> key : details.context().entrySet()) {
                text(out, key.getKey());
                out.writeBoolean(key.getValue() instanceof ContextValue.Many);
                out.writeInt(key.getValue().values().size());
                for (String value : key.getValue().values()) {
                    text(out, value);
                }
            }
            out.writeInt(details.policies().size());
            for (DenialDetails.Policy policy : details.policies()) {
                write(out, policy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, DenialDetails.Policy policy)
            throws IOException {
        text(out, policy.type());
        out.writeBoolean(policy.inline());
        text(out, policy.uri());
        text(out, policy.attachedTo());
        text(out, policy.document());
        out.writeInt(policy.matched().size());
        for (DenialDetails.Matched matched : policy.matched()) {
            text(out, matched.sid());
            out.writeBoolean(matched.effect() == Effect.DENY);
        }
    }

    /** Texts may be longer than {@code writeUTF} takes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static DenialDetails read(byte[] bytes) {
        try (var in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("details of an unknown version " + version);
            }
            return new DenialDetails(
                    text(in), text(in), in.readBoolean(), context(in), policies(in));
        } catch (IOException e) {
            throw new UncheckedIOException("kept details cannot be read", e);
        }
    }

    private static Map<String, ContextValue> context(DataInputStream in) throws IOException {
        Map<String, ContextValue> context = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            boolean many = in.readBoolean();
            List<String> values = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                values.add(text(in));
            }
            context.put(
                    name,
                    many
                            ? new ContextValue.Many(values)
                            : new ContextValue.Single(values.getFirst()));
        }
        return context;
    }

    private static List<DenialDetails.Policy> policies(DataInputStream in) throws IOException {
        List<DenialDetails.Policy> policies = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            policies.add(
                    new DenialDetails.Policy(
                            text(in), in.readBoolean(), text(in), text(in), text(in), matched(in)));
        }
        return policies;
    }

    private static List<DenialDetails.Matched> matched(DataInputStream in) throws IOException {
        List<DenialDetails.Matched> matched = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            matched.add(
                    new DenialDetails.Matched(
                            text(in), in.readBoolean() ? Effect.DENY : Effect.ALLOW));
        }
        return matched;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
