package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 余额: one source of one programme or project, as the database says it at this moment. */
record Balance(
        UUID id,
        UUID accountId,
        String accountKind,
        RegionCode region,
        UUID unitId,
        String source,
        BigDecimal allotted,
        BigDecimal reserved,
        BigDecimal paid,
        boolean test) {

    static final String PROJECT = "project";
    static final String PROGRAMME = "programme";

    static final String COLUMNS =
            "id, account_id, account_kind, region_code, unit_id, source, allotted, reserved, paid,"
                    + " test";

    static Balance of(ResultSet row) throws SQLException {
        return new Balance(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                new RegionCode(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBoolean(10));
    }

    BigDecimal remaining() {
        return allotted.subtract(reserved).subtract(paid);
    }

    boolean isOfProject() {
        return PROJECT.equals(accountKind);
    }
}
