package org.nuandong.beneficiary.household;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the register said of a household from one moment to the next change. */
record HouseholdState(
        String regionCode,
        byte[] addressSealed,
        Plight plight,
        String state,
        List<String> byRoles,
        UUID byUnit,
        Instant since) {

    static final String COLUMNS =
            "region_code, address_sealed, causes, degree, needs, annual_income, rigid_expense,"
                    + " income_on, state, changed_by_roles, changed_by_unit, changed_at";

    static HouseholdState of(ResultSet row) throws SQLException {
        return new HouseholdState(
                row.getString("region_code"),
                row.getBytes("address_sealed"),
                new Plight(
                        texts(row, "causes"),
                        row.getString("degree"),
                        texts(row, "needs"),
                        income(row)),
                row.getString("state"),
                texts(row, "changed_by_roles"),
                row.getObject("changed_by_unit", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Names of the facts that differ from an earlier state; the address is compared elsewhere. */
    List<String> differences(HouseholdState before) {
        List<String> fields = new ArrayList<>();
        add(fields, "region", regionCode, before.regionCode);
        add(fields, "causes", plight.causes(), before.plight.causes());
        add(fields, "degree", plight.degree(), before.plight.degree());
        add(fields, "needs", plight.needs(), before.plight.needs());
        add(fields, "income", plight.income(), before.plight.income());
        add(fields, "state", state, before.state);
        return fields;
    }

    private static void add(List<String> fields, String field, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(field);
        }
    }

    private static IncomeEntry income(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("income_on", LocalDate.class);
        BigDecimal income = row.getBigDecimal("annual_income");
        return asOf == null
                ? null
                : new IncomeEntry(income, row.getBigDecimal("rigid_expense"), asOf);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
