package org.nuandong.beneficiary.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** 姓名常见程度: counted anew by each pass over everybody. */
final class NameShares {

    /** Of fewer people nothing is concluded. */
    private static final int ENOUGH = 5_000;

    private static final String COUNT =
            """
            with named as (select left(name_folded, 1) as surname, substr(name_folded, 2) as given
                    from person where name_folded <> '' and state <> 'withdrawn'),
                everybody as (select count(*)::double precision as n from named)
            insert into name_share (kind, part, share)
            select 'surname', surname, count(*) / n from named, everybody
            where n >= %1$d group by surname, n having count(*) > 1
            union all
            select 'given', given, count(*) / n from named, everybody
            where n >= %1$d and given <> '' group by given, n having count(*) > 1
            """
                    .formatted(ENOUGH);

    private NameShares() {}

    /** On a connection that commits each statement. */
    static void count(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from name_share");
            statement.execute(COUNT);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
