package org.nuandong.beneficiary.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.commons.clock.Ticker;

/** Makes the keys of names that older tables or none have made; a few at a time, by any replica. */
@Singleton
class NameFilling {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int BATCH = 1_000;

    private static final String OLDER =
            "select id, name from person where name_make < "
                    + NameKeys.MAKE
                    + " order by id limit "
                    + BATCH
                    + " for update skip locked";

    private static final String FILL =
            """
            update person set name_folded = ?, name_pinyin = ?, name_initials = ?, name_sound = ?,
                name_parts = ?, name_make = ?
            where id = ?
            """;

    private final AgroalDataSource database;
    private Ticker ticker;

    NameFilling(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        ticker = Ticker.start("name-filling", PAUSE, this::fillAll);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Answers how many were filled. */
    int fillAll() {
        int total = 0;
        int filled;
        do {
            filled = QuarkusTransaction.requiringNew().call(this::fill);
            total += filled;
        } while (filled == BATCH);
        return total;
    }

    private int fill() throws SQLException {
        int filled = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement older = connection.prepareStatement(OLDER);
                PreparedStatement fill = connection.prepareStatement(FILL);
                ResultSet row = older.executeQuery()) {
            while (row.next()) {
                NameKeys keys = NameKeys.of(row.getString("name"));
                fill.setString(1, keys.folded());
                fill.setString(2, keys.pinyin());
                fill.setString(3, keys.initials());
                fill.setString(4, keys.sound());
                fill.setArray(5, connection.createArrayOf("text", keys.parts().toArray()));
                fill.setShort(6, NameKeys.MAKE);
                fill.setObject(7, row.getObject("id"));
                fill.addBatch();
                filled++;
            }
            if (filled > 0) {
                fill.executeBatch();
            }
        }
        return filled;
    }
}
