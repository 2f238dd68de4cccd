package org.nuandong.deploy.local.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a service and PostgreSQL. Once armed with a marker it watches for the connection
 * that carries it to the database, waits until the database has committed (ReadyForQuery, status
 * idle), and cuts the connection before a byte of that news reaches the service: the worst moment
 * there is, the commit done and its answer lost.
 */
final class CommitCutter implements Closeable {

    private static final int READY_FOR_QUERY = 'Z';
    private static final int IDLE = 'I';

    private final ServerSocket door;
    private final int databasePort;
    private final ExecutorService pumps =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "commit-cutter");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile byte[] marker;

    CommitCutter(int databasePort) throws IOException {
        this.databasePort = databasePort;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        pumps.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next commit whose statements carried this text is cut off, once. */
    void armFor(String text) {
        marker = text.getBytes(StandardCharsets.UTF_8);
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket service = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
                service.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Link link = new Link(service, database);
                pumps.execute(link::towardsDatabase);
                pumps.execute(link::towardsService);
            } catch (IOException e) {
                // the door was closed, or the database is away: the service sees a refused
                // connection
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        pumps.shutdownNow();
    }

    /** One proxied connection. */
    private final class Link {
        private final Socket service;
        private final Socket database;
        private volatile boolean doomed;

        Link(Socket service, Socket database) {
            this.service = service;
            this.database = database;
        }

        void towardsDatabase() {
            byte[] buffer = new byte[65_536];
            try (InputStream in = service.getInputStream();
                    OutputStream out = database.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (marker != null && contains(buffer, read, marker)) {
                        doomed = true;
                        marker = null;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                cut();
            }
        }

        void towardsService() {
            byte[] buffer = new byte[65_536];
            try (InputStream in = database.getInputStream();
                    OutputStream out = service.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (doomed && endsIdle(buffer, read)) {
                        cuts.incrementAndGet();
                        cut();
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                cut();
            }
        }

        /** ReadyForQuery is always the last message of an answer: Z, length 5, status. */
        private boolean endsIdle(byte[] buffer, int read) {
            return read >= 6
                    && buffer[read - 6] == READY_FOR_QUERY
                    && buffer[read - 2] == 5
                    && buffer[read - 1] == IDLE;
        }

        private void cut() {
            try {
                service.close();
                database.close();
            } catch (IOException e) {
                // already closed by the other side
            }
        }
    }

    private static boolean contains(byte[] buffer, int length, byte[] text) {
        for (int from = 0; from + text.length <= length; from++) {
            int i = 0;
            while (i < text.length && buffer[from + i] == text[i]) {
                i++;
            }
            if (i == text.length) {
                return true;
            }
        }
        return false;
    }
}
