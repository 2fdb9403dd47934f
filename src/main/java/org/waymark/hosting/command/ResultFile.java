package org.waymark.hosting.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.waymark.hosting.Refusal;

/** The file named with {@code -o}: it takes its place when the command is done, so that none is ever half a file. */
final class ResultFile extends OutputStream {
    private final @Nullable Path path;
    private final @Nullable Path half;
    private @Nullable OutputStream out;

    ResultFile(@Nullable Path path) {
        this.path = path;
        this.half = path == null ? null : path.resolveSibling(path.getFileName() + ".part");
    }

    @Override
    public void write(int b) throws IOException {
        opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        opened().write(bytes, offset, length);
    }

    private OutputStream opened() throws IOException {
        if (out == null) {
            if (half == null) {
                throw new Refusal("Say which file to write, with -o FILE.");
            }
            try {
                out = Files.newOutputStream(half);
            } catch (NoSuchFileException e) {
                throw new Refusal("%s cannot be written: there is no such folder. Make it first.".formatted(path), e);
            } catch (IOException e) {
                throw new Refusal("%s cannot be written: %s".formatted(path, e), e);
            }
        }
        return out;
    }

    /** Keeps what was written, unless the command was stopped. */
    void finish(boolean keep) throws IOException {
        if (out == null || half == null || path == null) {
            return;
        }
        out.close();
        if (keep) {
            Files.move(half, path, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(half);
        }
    }
}
