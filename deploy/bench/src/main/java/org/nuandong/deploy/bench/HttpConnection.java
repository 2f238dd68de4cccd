package org.nuandong.deploy.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that costs the machine next to nothing beside the service. */
final class HttpConnection implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String path;
    private final String common;

    HttpConnection(URI target, String bearer) throws IOException {
        socket = new Socket(target.getHost(), target.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        out = socket.getOutputStream();
        path = target.getPath();
        common =
                " HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\n"
                        .formatted(target.getHost(), target.getPort(), bearer);
    }

    /** Sends the body and reads the whole answer; the status is all that a load needs to know. */
    int post(String body, String moreHeaders) throws IOException {
        return postTo(path, body, moreHeaders);
    }

    /** To another path of the same service. */
    int postTo(String path, String body, String moreHeaders) throws IOException {
        byte[] payload = body.getBytes(StandardCharsets.UTF_8);
        byte[] start =
                ("POST "
                                + path
                                + common
                                + "Content-Type: application/json\r\n"
                                + moreHeaders
                                + "Content-Length: "
                                + payload.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + payload.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(payload, 0, request, start.length, payload.length);
        out.write(request);
        out.flush();
        return readAnswer();
    }

    /** The answer's status; its body is read and forgotten. */
    int get(String pathAndQuery) throws IOException {
        out.write(("GET " + pathAndQuery + common + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size = Integer.parseInt(line().trim(), 16);
        while (size > 0) {
            in.skipNBytes(size + 2L);
            size = Integer.parseInt(line().trim(), 16);
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
