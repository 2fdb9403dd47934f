package org.waymark.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what a test tells it, to commands that begin so; "hang up" is no answer at all. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** What it was given after DATA, whatever it answered then. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Every command. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket one) {
        try (one;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8))) {
            if (!say(one, answers.getOrDefault("hello", "220 scripted"))) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!say(one, answer(line))) {
                    return;
                }
                if (line.equals("DATA")) {
                    taken.add(data(in));
                    if (!say(one, answers.getOrDefault(".", "250 taken"))) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // Whoever talked to us went away.
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(each -> line.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("DATA") ? "354 go on" : "250 yes");
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append('\n');
        }
        return data.toString();
    }

    private static boolean say(Socket to, String answer) throws IOException {
        if (answer.equals("hang up")) {
            return false;
        }
        to.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
