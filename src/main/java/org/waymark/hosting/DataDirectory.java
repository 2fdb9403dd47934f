package org.waymark.hosting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one Waymark, closed to other users of the machine and open in one process at a
 * time. {@code waymark.properties} in it says what it is.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String FORMAT = "1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final PrivateProperties properties;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.properties = PrivateProperties.read(path.resolve("waymark.properties"));
        Running.forget(path); // left by one that was killed: the lock is ours
        String format = properties.get("format");
        if (format == null) {
            properties.set("format", FORMAT);
            properties.set(
                    "created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        } else if (!format.equals(FORMAT)) {
            throw new Refusal("%s was written by a later Waymark (format %s). Start that one; nothing was changed."
                    .formatted(path, format));
        }
    }

    /** Whether there is anything of Waymark's at that path. */
    public static boolean isThere(Path path) {
        return Files.exists(path.resolve("waymark.properties"));
    }

    /** Empty when another process has it open. A new directory is made, and an empty one taken. */
    public static Optional<DataDirectory> openIfFree(Path path) {
        try {
            prepare(path);
            FileChannel lock = locked(path.resolve("lock"));
            if (lock == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(new DataDirectory(path, lock));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal("%s cannot be used as data directory: %s".formatted(path, e), e);
        }
    }

    public static DataDirectory open(Path path) {
        return openIfFree(path)
                .orElseThrow(() -> new Refusal(Running.of(path)
                        .map(running -> "Waymark is already running on this data directory (process %d, %s)."
                                .formatted(running.pid(), running.url()))
                        .orElse("Another Waymark has just begun to work on %s. Try again in a moment."
                                .formatted(path))));
    }

    private static void prepare(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            if (!isThere(path) && !isEmptyButForLock(path)) {
                throw new Refusal(
                        "%s holds other things than Waymark's. Give a folder that is new or empty with --data."
                                .formatted(path));
            }
        } else {
            Files.createDirectories(path);
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isEmptyButForLock(Path path) throws IOException {
        try (var found = Files.list(path)) {
            return found.allMatch(each -> each.getFileName().toString().matches("lock|waymark.*\\.tmp"));
        }
    }

    private static @Nullable FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0).write(ByteBuffer.wrap(pid));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it open
        }
        channel.close();
        return null;
    }

    public Path path() {
        return path;
    }

    /** Empty until it is decided, at the first start or the first import that is applied. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(properties.get("kind")).map(Kind::of);
    }

    public void decide(Kind kind) {
        Optional<Kind> before = kind();
        if (before.isPresent() && before.get() != kind) {
            throw new Refusal("%s holds %s for good, and cannot hold %s instead. Give another folder with --data."
                    .formatted(path, before.get(), kind));
        }
        properties.set("kind", kind.word());
    }

    /** Whether the first data of a demonstration are all there; a start that was killed leaves it unsaid. */
    public boolean isPlanted() {
        return properties.get("planted") != null;
    }

    public void planted() {
        properties.set("planted", "yes");
    }

    /** Refuses where the data are in the PostgreSQL that comes along, and another is given, or the other way round. */
    public void checkKeepsDataIn(String database) {
        String before = properties.get("database");
        if (before != null && !before.equals(database)) {
            throw new Refusal(
                    before.equals("external")
                            ? "The data of %s are in a PostgreSQL of your own: give its --database-url, or set WAYMARK_DATABASE_URL."
                                    .formatted(path)
                            : "The data of %s are in its own PostgreSQL, and another database would look empty: leave --database-url out, or give another folder with --data."
                                    .formatted(path));
        }
    }

    public void keepsDataIn(String database) {
        checkKeepsDataIn(database);
        properties.set("database", database);
    }

    /** A password that is made when first asked for and kept in a file that only we may read. */
    public String password(String of) {
        Path file = passwordFile(of);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("The password in %s cannot be read: %s".formatted(file, e), e);
        }
    }

    /**
     * The key with which small secrets are encrypted in the database: 256 bits, made when first asked for. A database that
     * is restored without it asks for those secrets anew.
     */
    public SecretKey key() {
        return new SecretKeySpec(HexFormat.of().parseHex(password("key")), "AES");
    }

    public Path passwordFile(String of) {
        return path.resolve("passwords").resolve(of);
    }

    /** Tells commands on this machine where to find us, until {@link #close}. */
    public Running serving(int port, String url) {
        Running running = new Running(ProcessHandle.current().pid(), port, random(), url);
        running.write(path);
        return running;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        try {
            Running.forget(path);
            lock.close();
        } catch (IOException e) {
            throw new Refusal("%s could not be closed: %s".formatted(path, e), e);
        }
    }
}
