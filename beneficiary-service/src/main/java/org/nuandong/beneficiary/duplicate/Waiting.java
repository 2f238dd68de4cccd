package org.nuandong.beneficiary.duplicate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * 待查重: who came by a table or moved and is compared soon; whoever changes meanwhile waits again.
 */
@ApplicationScoped
class Waiting {

    private static final String ADD =
            "insert into duplicate_waiting (person_id) select unnest(?::uuid[])"
                    + " on conflict (person_id) do update set taken = false";

    private static final String SOME =
            "delete from duplicate_waiting where person_id in (select person_id"
                    + " from duplicate_waiting limit ? for update skip locked) returning person_id";

    private final AgroalDataSource database;

    Waiting(AgroalDataSource database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    void add(Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", people.stream().distinct().sorted().toArray()));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("nobody could be made to wait", e);
        }
    }

    /** They wait no longer, unless the caller's transaction fails. */
    List<UUID> some(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement some = connection.prepareStatement(SOME)) {
            some.setInt(1, most);
            List<UUID> people = new ArrayList<>();
            try (ResultSet row = some.executeQuery()) {
                while (row.next()) {
                    people.add(row.getObject(1, UUID.class));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("those who wait could not be read", e);
        }
    }

    long count() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from duplicate_waiting")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("those who wait could not be counted", e);
        }
    }

    /** All of them, for one comparison; after a kill they are taken again. */
    void takeAll() {
        update("update duplicate_waiting set taken = true where not taken");
    }

    void forgetTaken() {
        update("delete from duplicate_waiting where taken");
    }

    private void update(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("those who wait", e);
        }
    }
}
