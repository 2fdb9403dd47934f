package org.waymark.hosting.command;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Installation;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.Running;

/** Takes commands from this machine. To anybody without the data directory's token there is no such page. */
@PermitAll
@Controller
class CommandController {
    static final String PATH = "/hosting/command";

    private final Installation installation;
    private final Commands commands;

    CommandController(Installation installation, Commands commands) {
        this.installation = installation;
        this.commands = commands;
    }

    @PostMapping(PATH)
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromThisMachine(request) || !hasToken(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/octet-stream");
        DataOutputStream answer = new DataOutputStream(response.getOutputStream());
        byte[] status = ByteBuffer.allocate(Integer.BYTES)
                .putInt(answer(request, answer))
                .array();
        Frame.EXIT.send(answer, status, 0, status.length);
    }

    private int answer(HttpServletRequest request, DataOutputStream answer) throws IOException {
        PrintWriter problems = writer(Frame.PROBLEM, answer);
        Path folder = Files.createTempDirectory(installation.directory().path(), "command");
        try {
            CommandRequest asked = CommandRequest.read(request.getInputStream(), folder);
            return commands.run(new CommandCall(
                    asked.options(),
                    asked.files(),
                    writer(Frame.TEXT, answer),
                    problems,
                    Frame.RESULT.stream(answer),
                    asked.osUser()));
        } catch (Refusal refusal) {
            problems.println(refusal.getMessage());
            problems.flush();
            return Command.STOPPED;
        } finally {
            delete(folder);
        }
    }

    private static PrintWriter writer(Frame frame, DataOutputStream answer) {
        return new PrintWriter(new OutputStreamWriter(frame.stream(answer), StandardCharsets.UTF_8));
    }

    /** What a proxy passes on comes from this machine too, but says whom it is for. */
    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    /** Compared in a time that does not tell how much of it was right. */
    private boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        byte[] given = String.valueOf(header).getBytes(StandardCharsets.UTF_8);
        return Running.of(installation.directory().path())
                .map(running -> "Bearer " + running.token())
                .filter(expected -> MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given))
                .isPresent();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }
}
