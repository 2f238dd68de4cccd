package org.nuandong.reporting.platform;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of an answer, read by column name; SQL null is null, infinity is null. */
public final class Row {

    private final ResultSet rows;

    public Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID uuid(String column) {
        return read(column, UUID.class);
    }

    public String text(String column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public LocalDate day(String column) {
        return read(column, LocalDate.class);
    }

    public BigDecimal number(String column) {
        try {
            return rows.getBigDecimal(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public long whole(String column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public Boolean flag(String column) {
        return read(column, Boolean.class);
    }

    public Instant instant(String column) {
        OffsetDateTime value = read(column, OffsetDateTime.class);
        boolean none =
                value == null
                        || value.equals(OffsetDateTime.MAX)
                        || value.equals(OffsetDateTime.MIN);
        return none ? null : value.toInstant();
    }

    private <T> T read(String column, Class<T> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
