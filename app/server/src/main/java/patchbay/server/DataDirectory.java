package patchbay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that keeps the data: this process's alone while it is open, its owner's alone ever.
 */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final boolean throwAway;

    private DataDirectory(Path path, FileChannel lockFile, boolean throwAway) {
        this.path = path;
        this.lockFile = lockFile;
        this.throwAway = throwAway;
    }

    /** The directory, made where there is none. */
    static DataDirectory open(Path path) throws StartRefused {
        return open(path, false);
    }

    /** A fresh directory that is removed when it is closed. */
    static DataDirectory throwAway() throws StartRefused {
        try {
            return open(Files.createTempDirectory("patchbay-demo-"), true);
        } catch (IOException e) {
            throw new StartRefused("no temporary directory can be made: " + e.getMessage(), e);
        }
    }

    private static DataDirectory open(Path path, boolean throwAway) throws StartRefused {
        String name = "data directory `" + path + "`";
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartRefused(name + " is a file: name a directory");
        }
        try {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            FileChannel lockFile =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                lockFile.close();
                throw new StartRefused(
                        name + " is in use by another patchbay: stop that one, or name another");
            }
            return new DataDirectory(path, lockFile, throwAway);
        } catch (IOException e) {
            throw new StartRefused(
                    name + " cannot be written: check its owner, its mode and its disk", e);
        }
    }

    /** The lock goes with the channel, even where the process is killed. */
    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            if (throwAway) {
                remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
