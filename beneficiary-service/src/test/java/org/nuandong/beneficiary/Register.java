package org.nuandong.beneficiary;

import io.restassured.path.json.JsonPath;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.nuandong.deploy.testing.Backing;

/** What tests do to the register, and what they look up in its tables. */
public final class Register {

    private Register() {}

    /** The answer to a registration that succeeds. */
    public static JsonPath registered(Map<String, Object> household) {
        return Api.posting()
                .body(household)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** One person living alone; the answer's {@code members[0].person}. */
    public static String registeredPerson(Map<String, Object> person) {
        return registered(MadeUp.household(MadeUp.member("head", person)))
                .getString("members[0].person.id");
    }

    /** First column of every row, as text. */
    public static List<String> rows(String sql, Object... values) {
        return look(
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    List<String> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(row.getString(1));
                        }
                    }
                    return found;
                });
    }

    /** Until these people have been compared with all others; what comes later is not undone. */
    public static void compared(String... people) {
        Awaitility.await()
                .until(
                        () ->
                                rows(
                                                "select person_id::text from duplicate_waiting"
                                                        + " where person_id::text = any(?)",
                                                (Object) people)
                                        .isEmpty());
    }

    public static void change(String sql) {
        look(sql, PreparedStatement::executeUpdate);
    }

    private static <T> T look(String sql, Work<T> work) {
        try {
            return Backing.look(
                    connection -> {
                        try (PreparedStatement statement = connection.prepareStatement(sql)) {
                            return work.on(statement);
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
