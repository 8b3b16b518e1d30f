package patchbay.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;

/**
 * The one key of an installation, 256 bits, from which every sealing key is derived. All nodes
 * share it; it is kept outside the database, as 44 characters of base64.
 */
public final class MasterKey {
    private static final int SIZE_BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key that the text spells.
     *
     * @param source where it stands, in the words of the person who set it: {@code setting
     *     `master-key`}
     * @throws DatabaseRefused where it is not base64 of 32 bytes
     */
    public static MasterKey parse(Secret text, String source) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.reveal().strip());
            if (bytes.length == SIZE_BYTES) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            // not base64: the sentence below says what is wanted, and not what was found
        }
        throw new DatabaseRefused(
                source + " is no master key: base64 of 32 bytes is expected, 44 characters");
    }

    /**
     * The key in the file.
     *
     * @throws DatabaseRefused where the file cannot be read or holds no key
     */
    public static MasterKey read(Path file) {
        try {
            return parse(new Secret(Files.readString(file)), "file `" + file + "`");
        } catch (IOException e) {
            throw new DatabaseRefused("master key file `" + file + "` cannot be read", e);
        }
    }

    /** The key in the file; where there is none, a fresh one, readable by its owner alone. */
    public static MasterKey readOrCreate(Path file, Randomness random) {
        try {
            return parse(new Secret(Files.readString(file)), "file `" + file + "`");
        } catch (NoSuchFileException e) {
            return create(file, random);
        } catch (IOException e) {
            throw new DatabaseRefused("master key file `" + file + "` cannot be read", e);
        }
    }

    /**
     * On disk before the first byte is sealed under it, and never half-written: losing it loses
     * every secret in the database.
     */
    private static MasterKey create(Path file, Randomness random) {
        byte[] fresh = random.bytes(SIZE_BYTES);
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            try (FileChannel out =
                    FileChannel.open(
                            half,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                out.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
                out.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("master key file `" + file + "` cannot be written", e);
        }
        return new MasterKey(fresh);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "********";
    }
}
