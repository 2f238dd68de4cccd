package org.nuandong.beneficiary.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.region.RegionCode;

/** What the register said of a person from one moment to the next change. */
record PersonState(
        UUID id,
        RegionCode region,
        PersonFacts facts,
        byte[] telephoneIndex,
        String state,
        LocalDate diedOn,
        List<String> byRoles,
        UUID byUnit,
        Instant since) {

    static final String COLUMNS =
            "id, region_code, name, sex, born_on, born_estimated, telephone_index, state, died_on,"
                    + " changed_by_roles, changed_by_unit, changed_at";

    static PersonState of(ResultSet row) throws SQLException {
        Array roles = row.getArray("changed_by_roles");
        return new PersonState(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region_code")),
                new PersonFacts(
                        row.getString("name"),
                        row.getString("sex"),
                        row.getObject("born_on", LocalDate.class),
                        row.getBoolean("born_estimated")),
                row.getBytes("telephone_index"),
                row.getString("state"),
                row.getObject("died_on", LocalDate.class),
                List.of((String[]) roles.getArray()),
                row.getObject("changed_by_unit", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    AgeBand ageBand(LocalDate on) {
        return AgeBand.of(facts.bornOn(), on);
    }

    /** Names of the facts that differ from an earlier state. */
    List<String> differences(PersonState before) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", facts.name(), before.facts.name());
        add(fields, "sex", facts.sex(), before.facts.sex());
        add(fields, "birth", facts.bornOn(), before.facts.bornOn());
        add(fields, "region", region, before.region);
        add(fields, "state", state, before.state);
        if (!Arrays.equals(telephoneIndex, before.telephoneIndex)) {
            fields.add("telephone");
        }
        return fields;
    }

    private static void add(List<String> fields, String field, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(field);
        }
    }
}
