package org.nuandong.commons.dictionary;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.commons.problem.CommonProblem;

/** The code lists of this service, kept in memory and read again every ten seconds. */
@ApplicationScoped
public class Dictionaries {

    private static final String READ =
            "select dictionary, code, label_zh, label_en, valid_from, valid_to, sort"
                    + " from dictionary_entry order by dictionary, sort, code";
    private static final long READ_AGAIN_NANOS = Duration.ofSeconds(10).toNanos();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AgroalDataSource database;
    private final Clock clock;
    private volatile SortedMap<String, Map<String, DictionaryEntry>> lists;
    private volatile long readAt;

    Dictionaries(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refuses with 400 at {@code field} what the list does not hold today; null passes. */
    public void require(String dictionary, String code, String field) {
        require(dictionary, code, field, LocalDate.ofInstant(clock.instant(), CHINA));
    }

    /** As above, with the list as it was on a day: a thing entered late keeps its old code. */
    public void require(String dictionary, String code, String field, LocalDate day) {
        if (code != null && !holds(dictionary, code, day)) {
            throw CommonProblem.UNKNOWN_CODE.at(field, dictionary);
        }
    }

    public boolean holds(String dictionary, String code, LocalDate day) {
        DictionaryEntry entry = list(dictionary).get(code);
        return entry != null && entry.isValidOn(day);
    }

    /** The labels of a code of any time, for what old rows hold. */
    public Optional<DictionaryEntry> find(String dictionary, String code) {
        return Optional.ofNullable(list(dictionary).get(code));
    }

    /** By code, in the order of the list; empty when there is no such list. */
    public Map<String, DictionaryEntry> list(String dictionary) {
        return all().getOrDefault(dictionary, Map.of());
    }

    SortedMap<String, Map<String, DictionaryEntry>> all() {
        long now = System.nanoTime();
        if (lists == null || now - readAt > READ_AGAIN_NANOS) {
            lists = read();
            readAt = now;
        }
        return lists;
    }

    private SortedMap<String, Map<String, DictionaryEntry>> read() {
        SortedMap<String, Map<String, DictionaryEntry>> read = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                DictionaryEntry entry =
                        new DictionaryEntry(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                row.getInt(7));
                read.computeIfAbsent(row.getString(1), none -> new LinkedHashMap<>())
                        .put(entry.code(), entry);
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the code lists", e);
        }
    }
}
