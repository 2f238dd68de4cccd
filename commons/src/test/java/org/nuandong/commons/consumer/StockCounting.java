package org.nuandong.commons.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/** What this service does with its neighbour's events: real rows, real rules. */
@ApplicationScoped
public class StockCounting implements EventEffect {

    private static final Set<String> KNOWN = Set.of("stock.counted");

    private final DataSource database;
    private volatile boolean takesNegative;

    StockCounting(DataSource database) {
        this.database = database;
    }

    /** The repair after which a dead letter can be replayed. */
    public void takeNegative(boolean takes) {
        takesNegative = takes;
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return KNOWN.contains(event.name());
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            int quantity = event.data().get("quantity").asInt();
            if (quantity < 0 && !takesNegative) {
                throw new UnusableEventException("a quantity below zero");
            }
            insert(event, quantity);
        }
    }

    private void insert(ReceivedEvent event, int quantity) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into stock_count values (?, ?, ?)")) {
            insert.setObject(1, event.id());
            insert.setString(2, event.data().get("item").asText());
            insert.setInt(3, quantity);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventStorageException("the count cannot be stored", e);
        }
    }
}
