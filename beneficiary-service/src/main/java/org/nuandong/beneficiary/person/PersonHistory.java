package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHistory;
import org.nuandong.beneficiary.category.CategorySpan;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.RegisterChange;

/** Door: what the register said of people on a day, and what was changed since. */
@ApplicationScoped
public class PersonHistory {

    private static final String AT =
            "select "
                    + PersonState.COLUMNS
                    + " from person where id = any (?) and changed_at <= ? union all select "
                    + PersonState.COLUMNS
                    + " from person_history where id = any (?) and changed_at <= ? and until > ?";
    private static final String ALL =
            "select "
                    + PersonState.COLUMNS
                    + " from person where id = ? union all select "
                    + PersonState.COLUMNS
                    + " from person_history where id = ? order by changed_at";
    private static final String NUMBERS =
            "select until as at from identity_document_history where person_id = ?"
                    + " union select entered_at from identity_document where person_id = ?";

    private final AgroalDataSource database;
    private final CategoryHistory categories;
    private final PersonMask mask;
    private final OfficeClock clock;

    PersonHistory(
            AgroalDataSource database,
            CategoryHistory categories,
            PersonMask mask,
            OfficeClock clock) {
        this.database = database;
        this.categories = categories;
        this.mask = mask;
        this.clock = clock;
    }

    /** Who was in the register by the end of that day, by id. */
    public Map<UUID, PersonAsOf> asOf(Collection<UUID> ids, LocalDate on) {
        Instant moment = clock.endOf(on);
        Map<UUID, List<EnrolledCategory>> enrolled = categories.at(ids, moment);
        return states(ids, moment).stream()
                .map(state -> view(state, on, enrolled.getOrDefault(state.id(), List.of())))
                .collect(toMap(PersonAsOf::id, view -> view));
    }

    /** The newest first. */
    List<RegisterChange> changes(UUID id) {
        List<PersonState> states = states(id);
        List<Instant> numbers = numbers(id);
        List<CategorySpan> spans = categories.spans(id);
        List<RegisterChange> changes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            PersonState state = states.get(i);
            List<String> fields;
            if (i == 0) {
                fields = List.of("registered");
            } else {
                Instant before = states.get(i - 1).since();
                fields = state.differences(states.get(i - 1));
                if (numbers.stream().anyMatch(at -> within(at, before, state.since()))) {
                    fields.add("identityNumbers");
                }
                if (spans.stream().anyMatch(span -> touched(span, before, state.since()))) {
                    fields.add("categories");
                }
            }
            changes.add(
                    0, new RegisterChange(state.since(), state.byRoles(), state.byUnit(), fields));
        }
        return changes;
    }

    /** Did the register learn of a beginning or an end after the one moment, up to the other? */
    public static boolean touched(CategorySpan span, Instant after, Instant until) {
        return within(span.enrolledAt(), after, until) || within(span.endedAt(), after, until);
    }

    public static boolean within(Instant at, Instant after, Instant until) {
        return at != null && at.isAfter(after) && !at.isAfter(until);
    }

    private PersonAsOf view(PersonState state, LocalDate on, List<EnrolledCategory> enrolled) {
        return new PersonAsOf(
                state.id(),
                mask.shown(state.facts()),
                state.facts().sex(),
                state.ageBand(on).code(),
                state.region().code(),
                state.state(),
                state.diedOn(),
                enrolled,
                state.since());
    }

    private List<PersonState> states(Collection<UUID> ids, Instant moment) {
        return query(
                AT,
                (statement, connection) -> {
                    Object people = connection.createArrayOf("uuid", ids.toArray());
                    OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
                    statement.setObject(1, people);
                    statement.setObject(2, at);
                    statement.setObject(3, people);
                    statement.setObject(4, at);
                    statement.setObject(5, at);
                },
                PersonState::of);
    }

    private List<PersonState> states(UUID id) {
        return query(ALL, (statement, connection) -> twice(statement, id), PersonState::of);
    }

    private List<Instant> numbers(UUID id) {
        return query(
                NUMBERS,
                (statement, connection) -> twice(statement, id),
                row -> row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static void twice(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        statement.setObject(2, id);
    }

    private interface Binding {
        void bind(PreparedStatement statement, Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement, connection);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the history of people", e);
        }
    }
}
