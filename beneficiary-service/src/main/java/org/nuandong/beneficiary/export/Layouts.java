package org.nuandong.beneficiary.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layouts of other systems, read from their table. */
@ApplicationScoped
class Layouts {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Layouts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Layout> find(String code) {
        return all().stream().filter(layout -> layout.code().equals(code)).findFirst();
    }

    List<Layout> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select code, region_code, label_zh, label_en, kind, categories,"
                                        + " columns, source from export_layout order by code");
                ResultSet row = select.executeQuery()) {
            List<Layout> layouts = new ArrayList<>();
            while (row.next()) {
                layouts.add(
                        new Layout(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                List.of((String[]) row.getArray(6).getArray()),
                                heads(row.getString(7)),
                                row.getString(8)));
            }
            return layouts;
        } catch (SQLException e) {
            throw new IllegalStateException("the layouts of exports", e);
        }
    }

    private List<Layout.Head> heads(String columns) {
        try {
            return json.readValue(columns, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("columns of a layout", e);
        }
    }
}
