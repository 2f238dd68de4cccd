package org.nuandong.beneficiary.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.beneficiary.duplicate.BirthLikeness.Birth;

/** Reads two people of one row: the first, the second, and what they have to do with each other. */
final class TwinRows {

    private static final int COLUMNS = 16;

    /** Where a query goes on after the two and their ties. */
    static final int AFTER = 2 * COLUMNS + 2;

    private TwinRows() {}

    /** The columns of one of the two, in the order in which they are read. */
    static String columns(String of) {
        return """
               %1$s.id, %1$s.subject_id, %1$s.name, %1$s.sex, %1$s.born, %1$s.estimated,
               %1$s.region, encode(%1$s.telephone, 'hex'), %1$s.whole, %1$s.without_birth,
               %1$s.without_home, %1$s.household, %1$s.street, %1$s.house, %1$s.address,
               %1$s.rarity"""
                .formatted(of);
    }

    static Compared read(ResultSet row, Weights weights) throws SQLException {
        Traits a = traits(row, 0);
        Traits b = traits(row, COLUMNS);
        Traits.Ties ties = Traits.Ties.valueOf(row.getString(2 * COLUMNS + 1));
        boolean inOrder = a.id().toString().compareTo(b.id().toString()) < 0;
        return new Compared(inOrder ? a : b, inOrder ? b : a, Likeness.of(a, b, ties, weights));
    }

    /** Two people, in the order of their ids, and what the comparison says. */
    record Compared(Traits first, Traits second, Likeness likeness) {}

    private static Traits.Home home(ResultSet row, int at) throws SQLException {
        long street = row.getLong(at);
        return row.wasNull()
                ? null
                : new Traits.Home(street, row.getLong(at + 1), row.getLong(at + 2));
    }

    private static Traits traits(ResultSet row, int before) throws SQLException {
        long whole = row.getLong(before + 9);
        Traits.Trace trace =
                row.wasNull()
                        ? null
                        : new Traits.Trace(
                                whole, row.getLong(before + 10), row.getLong(before + 11));
        return new Traits(
                row.getObject(before + 1, UUID.class),
                row.getObject(before + 2, UUID.class),
                row.getString(before + 3),
                row.getString(before + 4),
                new Birth(row.getObject(before + 5, LocalDate.class), row.getBoolean(before + 6)),
                row.getString(before + 7),
                row.getString(before + 8),
                trace,
                row.getObject(before + 12, UUID.class),
                home(row, before + 13),
                (Integer) row.getObject(before + 16));
    }
}
