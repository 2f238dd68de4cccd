package org.nuandong.reporting.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.platform.Database;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Calls out to all replicas what a commit has touched, by PostgreSQL's own NOTIFY: heard at the
 * commit and never before it. Who listens is told that everything is new whenever the line was
 * down; while it stays down, listeners have to look by themselves.
 */
@ApplicationScoped
public class NewsWire {

    private static final Logger LOG = Logger.getLogger(NewsWire.class);
    private static final String CHANNEL = "nuandong_reporting_news";
    private static final int LISTEN_MILLIS = 1_000;

    private final Database database;
    private final Properties login = new Properties();
    private final String url;
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::listen, "news-wire");
    private volatile boolean up;
    private volatile boolean stopped;
    private volatile Connection line;

    NewsWire(
            Database database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.database = database;
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "news-wire");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "15");
        login.setProperty("tcpKeepAlive", "true");
    }

    /** Part of the running transaction: nobody hears of what is rolled back. */
    public void tell(Collection<ReceivedEvent> events) {
        News news = News.of(events);
        if (news.isEmpty()) {
            return;
        }
        database.list(
                "select pg_notify(?, message)::text as told from unnest(?::text[]) message",
                row -> row.text("told"),
                CHANNEL,
                news.messages().toArray(String[]::new));
    }

    /** Called on the wire's own thread: to be noted, not worked on. */
    public void listen(Consumer<News> listener) {
        listeners.add(listener);
    }

    /** False while nothing can be heard. */
    public boolean isUp() {
        return up;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
        close(line);
    }

    private void listen() {
        while (!stopped) {
            try {
                line = new Driver().connect(url, login);
                hear(line);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            } finally {
                close(line);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection wire = connection.unwrap(PGConnection.class);
        up = true;
        pass(News.EVERYTHING);
        while (!stopped) {
            PGNotification[] heard = wire.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) {
                // a line that broke silently is found by asking
                try (Statement statement = connection.createStatement()) {
                    statement.execute("");
                }
            } else {
                for (PGNotification notification : heard) {
                    pass(News.parse(notification.getParameter()));
                }
            }
        }
    }

    private void pass(News news) {
        listeners.forEach(listener -> listener.accept(news));
    }

    private void pause(Exception e) {
        if (stopped) {
            return;
        }
        if (up) {
            LOG.warn("the news wire is down, streams look by themselves", e);
            up = false;
            pass(News.EVERYTHING);
        }
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("the line was broken already", e);
        }
    }
}
