package org.waymark.hosting.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import org.waymark.hosting.Refusal;

/** PostgreSQL's programs for this kind of machine, packed in a jar. */
public record PostgresArchive(URL url) {

    /** The one that comes with this build of Waymark. */
    public static PostgresArchive shipped() {
        URL url = PostgresArchive.class.getClassLoader().getResource(nameForThisMachine());
        if (url == null) {
            throw new Refusal(
                    "This build of Waymark comes without a PostgreSQL for %s on %s. Give it one with --database-url."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return new PostgresArchive(url);
    }

    /** Another one, such as an older major to try the migrations on. */
    public static PostgresArchive inJar(Path jar) {
        try {
            return new PostgresArchive(URI.create("jar:" + jar.toUri() + "!/" + nameForThisMachine())
                    .toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameForThisMachine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    /** The programs below this folder, as {@code 18.6-1f2e3d4c}; unpacked now unless an earlier start did so. */
    public PostgresPrograms unpackBelow(Path folder) {
        try {
            Files.createDirectories(folder);
            String checksum = checksum();
            Path unpacked = unpackedEarlier(folder, checksum);
            return unpacked == null ? unpack(folder, checksum) : PostgresPrograms.in(unpacked);
        } catch (IOException e) {
            throw new Refusal(
                    "PostgreSQL could not be unpacked into %s: %s. Is there room on that disk, and may you write there?"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** The jar's own, since reading 15 MB to sum them up would cost every start. */
    private String checksum() throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        return "%08x".formatted(connection.getJarEntry().getCrc());
    }

    private static @Nullable Path unpackedEarlier(Path folder, String checksum) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*-" + checksum)) {
            for (Path each : found) {
                return each;
            }
            return null;
        }
    }

    /** The name is given last, so that a folder that has it is whole, whatever was killed before. */
    private PostgresPrograms unpack(Path folder, String checksum) throws IOException {
        Path half = Files.createTempDirectory(folder, "unpacking");
        try (InputStream in = new BufferedInputStream(url.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, half);
            }
        }
        // The folder above is closed to others; PostgreSQL may have to run as somebody else than we do.
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        String version = PostgresPrograms.in(half).version();
        Path whole = folder.resolve(version + "-" + checksum);
        if (!half.toFile().renameTo(whole.toFile()) && !Files.isDirectory(whole)) {
            throw new IOException("cannot rename " + half);
        }
        return PostgresPrograms.in(whole);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
