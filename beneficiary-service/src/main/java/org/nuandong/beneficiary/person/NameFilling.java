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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.rows.Columns;

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
            update person p set name_folded = f.folded, name_pinyin = f.pinyin,
                name_initials = f.initials, name_sound = f.sound,
                name_parts = string_to_array(f.parts, ' '), name_make = f.make
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::integer[]) as f (id, folded, pinyin, initials, sound, parts, make)
            where p.id = f.id
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
        List<Filled> filled = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement older = connection.prepareStatement(OLDER);
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            try (ResultSet row = older.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    filled.add(new Filled(id, NameKeys.of(row.getString("name"))));
                }
            }
            if (!filled.isEmpty()) {
                Columns.of(fill, filled)
                        .uuid(Filled::id)
                        .text(one -> one.keys().folded())
                        .text(one -> one.keys().pinyin())
                        .text(one -> one.keys().initials())
                        .text(one -> one.keys().sound())
                        .text(one -> String.join(" ", one.keys().parts()))
                        .integer(one -> (int) NameKeys.MAKE);
                fill.executeUpdate();
            }
        }
        return filled.size();
    }

    private record Filled(UUID id, NameKeys keys) {}
}
