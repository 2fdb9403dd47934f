package org.waymark.hosting.command;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.hosting.Command;
import org.waymark.hosting.Options;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.Running;

/** Sends a command to the product that serves the data directory, and shows its answer while it comes. */
public final class CommandClient {
    private static final int CHUNK = 1 << 16;
    private final Terminal terminal;

    public CommandClient(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return the status for the shell */
    public int send(Running running, List<String> args, Options options) throws IOException {
        checkReadable(options.files());
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + running.port() + CommandController.PATH)
                        .toURL()
                        .openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + running.token());
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(CHUNK);
        try (OutputStream out = connection.getOutputStream()) {
            CommandRequest.write(out, args, terminal.osUser(), options.files());
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Refusal("What answers on port %d is not the Waymark of this data directory (status %d)."
                    .formatted(running.port(), connection.getResponseCode()));
        }
        try (InputStream in = connection.getInputStream()) {
            return show(new DataInputStream(new BufferedInputStream(in)), terminal.resultFile(options));
        }
    }

    /** Said before anything is sent, in the words of whoever typed it. */
    static void checkReadable(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Refusal("There is no file " + file + " that can be read.");
            }
        }
    }

    private int show(DataInputStream in, ResultFile result) throws IOException {
        int status = Command.STOPPED;
        try {
            while (true) {
                Frame frame = Frame.read(in);
                byte[] bytes = in.readNBytes(in.readInt());
                switch (frame) {
                    case TEXT -> Terminal.show(bytes, terminal.out());
                    case PROBLEM -> Terminal.show(bytes, terminal.problems());
                    case RESULT -> result.write(bytes);
                    case EXIT -> {
                        status = ByteBuffer.wrap(bytes).getInt();
                        return status;
                    }
                }
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Waymark stopped before it had answered. Look whether it did what you asked before you ask again.",
                    e);
        } finally {
            result.finish(status != Command.STOPPED);
        }
    }
}
