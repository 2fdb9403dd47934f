package org.waymark.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One kept-alive connection to the product on this machine, so lean that the client, which has to share two cores with
 * what it measures, hardly shows.
 */
final class HttpConnection implements AutoCloseable {
    private static final int GIVE_UP_AFTER_MS = 120_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(GIVE_UP_AFTER_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The time is from the first byte sent to the last one read. */
    Answer send(Request request, String cookies, String formToken) throws IOException {
        byte[] bytes = written(request, cookies, formToken);
        long start = System.nanoTime();
        socket.getOutputStream().write(bytes);
        Answer answer = read(start);
        if ("close".equalsIgnoreCase(answer.header("Connection"))) {
            close();
            connect();
        }
        return answer;
    }

    private byte[] written(Request request, String cookies, String formToken) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(600)
                .append("%s %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(request.method(), request.path(), port))
                .append("Accept: text/html,*/*\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(cookies).append("\r\n");
        }
        if (request.gzip()) {
            head.append("Accept-Encoding: gzip\r\n");
        }
        if (!request.method().equals("GET")) {
            head.append("X-XSRF-TOKEN: ").append(formToken).append("\r\n");
            head.append("Content-Type: ").append(request.contentType()).append("\r\n");
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private Answer read(long start) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Answer head = new Answer(status, headers, new byte[0], 0);
        byte[] body = body(head);
        return new Answer(status, headers, body, System.nanoTime() - start);
    }

    private byte[] body(Answer head) throws IOException {
        if ("chunked".equalsIgnoreCase(head.header("Transfer-Encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 15);
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the product closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
