package org.nuandong.beneficiary.household;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHistory;
import org.nuandong.beneficiary.category.CategorySpan;
import org.nuandong.beneficiary.person.PersonAsOf;
import org.nuandong.beneficiary.person.PersonHistory;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.RegisterChange;

/** 历史台账: what stood here on a day, and who changed what since. */
@ApplicationScoped
class HouseholdHistory {

    private static final String ALL =
            "select "
                    + HouseholdState.COLUMNS
                    + " from household where id = ? union all select "
                    + HouseholdState.COLUMNS
                    + " from household_history where id = ? order by changed_at";

    private final AgroalDataSource database;
    private final HouseholdMemberRepository members;
    private final HouseholdAddress address;
    private final PersonHistory people;
    private final CategoryHistory categories;
    private final OfficeClock clock;

    HouseholdHistory(
            AgroalDataSource database,
            HouseholdMemberRepository members,
            HouseholdAddress address,
            PersonHistory people,
            CategoryHistory categories,
            OfficeClock clock) {
        this.database = database;
        this.members = members;
        this.address = address;
        this.people = people;
        this.categories = categories;
        this.clock = clock;
    }

    /** As it stood in the register at the end of that day; nothing before it was registered. */
    Optional<HouseholdAsOf> asOf(UUID id, LocalDate on) {
        Instant moment = clock.endOf(on);
        return states(id).stream()
                .filter(state -> !state.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(state -> view(id, state, on, moment));
    }

    /** The newest first. */
    List<RegisterChange> changes(UUID id) {
        List<HouseholdState> states = states(id);
        List<HouseholdMember> rows = members.list("householdId", id);
        List<CategorySpan> spans = categories.spans(id);
        List<RegisterChange> changes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            HouseholdState state = states.get(i);
            List<String> fields =
                    i == 0
                            ? List.of("registered")
                            : changed(id, states.get(i - 1), state, rows, spans);
            changes.add(
                    0, new RegisterChange(state.since(), state.byRoles(), state.byUnit(), fields));
        }
        return changes;
    }

    private List<String> changed(
            UUID id,
            HouseholdState before,
            HouseholdState state,
            List<HouseholdMember> rows,
            List<CategorySpan> spans) {
        List<String> fields = state.differences(before);
        if (movedHouse(id, before, state)) {
            fields.add("address");
        }
        if (rows.stream().anyMatch(row -> row.touched(before.since(), state.since()))) {
            fields.add("members");
        }
        if (spans.stream()
                .anyMatch(span -> PersonHistory.touched(span, before.since(), state.since()))) {
            fields.add("categories");
        }
        return fields;
    }

    /** The same address sealed anew is no other one. */
    private boolean movedHouse(UUID id, HouseholdState before, HouseholdState state) {
        if (Arrays.equals(before.addressSealed(), state.addressSealed())) {
            return false;
        }
        return !address.open(id, before.addressSealed())
                .equals(address.open(id, state.addressSealed()));
    }

    private HouseholdAsOf view(UUID id, HouseholdState state, LocalDate on, Instant moment) {
        List<HouseholdMember> rows = members.at(id, moment);
        Map<UUID, PersonAsOf> then =
                people.asOf(rows.stream().map(HouseholdMember::personId).toList(), on);
        return new HouseholdAsOf(
                id,
                state.regionCode(),
                state.addressSealed() == null ? null : HouseholdAddress.MASKED,
                state.plight().causes(),
                state.plight().degree(),
                state.plight().needs(),
                state.plight().income(),
                categories.at(List.of(id), moment).getOrDefault(id, List.of()),
                rows.stream()
                        .map(
                                row ->
                                        new HouseholdAsOf.MemberThen(
                                                row.relation(), then.get(row.personId())))
                        .toList(),
                state.state(),
                state.since());
    }

    private List<HouseholdState> states(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, id);
            statement.setObject(2, id);
            List<HouseholdState> states = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    states.add(HouseholdState.of(row));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a household", e);
        }
    }
}
