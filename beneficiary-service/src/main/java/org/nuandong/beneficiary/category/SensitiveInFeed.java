package org.nuandong.beneficiary.category;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.nuandong.commons.change.ChangeMask;

/** 敏感类别: in the change feed and the live stream a sensitive category is {@code OTHER} (R003). */
@ApplicationScoped
class SensitiveInFeed implements ChangeMask {

    /** A category that a place adds under a sensitive one is masked within this time. */
    private static final long LOOK_AGAIN = Duration.ofSeconds(10).toNanos();

    private final AgroalDataSource database;
    private volatile Set<String> codes;
    private volatile long readAt;

    SensitiveInFeed(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public JsonNode shown(String name, JsonNode data) {
        return data == null || !(data.has("category") || data.has("categories"))
                ? data
                : masked(data, codes());
    }

    static JsonNode masked(JsonNode data, Set<String> sensitive) {
        if (!(data instanceof ObjectNode object)) {
            return data;
        }
        if (sensitive.contains(object.path("category").asText())) {
            object.put("category", CategorySight.OTHER);
            object.remove("codeListVersion");
        }
        if (object.get("categories") instanceof ArrayNode all) {
            Set<String> shown = new LinkedHashSet<>();
            all.forEach(
                    one ->
                            shown.add(
                                    sensitive.contains(one.asText())
                                            ? CategorySight.OTHER
                                            : one.asText()));
            ArrayNode masked = object.putArray("categories");
            shown.forEach(masked::add);
        }
        return object;
    }

    private Set<String> codes() {
        Set<String> known = codes;
        // Machine time: this is about freshness, not about when things happened.
        long now = System.nanoTime();
        if (known == null || now - readAt > LOOK_AGAIN) {
            known = read();
            codes = known;
            readAt = now;
        }
        return known;
    }

    private Set<String> read() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select code from category where sensitive")) {
            Set<String> read = new HashSet<>();
            while (row.next()) {
                read.add(row.getString(1));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the sensitive categories could not be read", e);
        }
    }
}
