package org.nuandong.beneficiary.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.WorkList;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;

/** 号码比对痕迹: keyed digests of the parts of a number, to see that two differ in one part only. */
@ApplicationScoped
public class NumberTraces {

    private static final String DOMAIN = "number-trace";
    private static final int BATCH = 5_000;
    private static final int NUMBER = 18;

    /** A disability card begins with its holder's number, and counts where nothing else does. */
    private static final String WITHOUT =
            """
            select d.id
            from identity_document d left join person_number_trace t on t.person_id = d.person_id
            where (t.person_id is null or t.document_id <> d.id or t.entered_at <> d.entered_at)
              and (d.kind = 'identity-number' or d.kind = 'disability-card' and not exists (
                  select 1 from identity_document i
                  where i.person_id = d.person_id and i.kind = 'identity-number'))
            """;

    private static final String PAPERS =
            "select id, person_id, number_sealed, entered_at from identity_document"
                    + " where id = any (?)";

    private static final String KEEP =
            """
            insert into person_number_trace values (?, ?, ?, ?, ?, ?)
            on conflict (person_id) do update set document_id = excluded.document_id,
                entered_at = excluded.entered_at, whole = excluded.whole,
                without_birth = excluded.without_birth, without_home = excluded.without_home
            """;

    private final AgroalDataSource database;
    private final PersonalData personal;

    NumberTraces(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    /** Of these people, in the caller's transaction. */
    public void make(Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement without =
                        connection.prepareStatement(WITHOUT + " and d.person_id = any (?)")) {
            without.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            make(connection, WorkList.ids(without));
        } catch (SQLException e) {
            throw new IllegalStateException("traces of numbers could not be made", e);
        }
    }

    /** Of everybody who has none yet; on a connection that commits each batch. */
    public void makeAll(Connection connection) throws SQLException {
        WorkList.each(connection, WITHOUT, BATCH, papers -> make(connection, papers));
    }

    private void make(Connection connection, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        List<Paper> papers = new ArrayList<>();
        try (PreparedStatement named = connection.prepareStatement(PAPERS)) {
            named.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = named.executeQuery()) {
                while (row.next()) {
                    papers.add(
                            new Paper(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getBytes(3),
                                    row.getObject(4, OffsetDateTime.class)));
                }
            }
        }
        keep(connection, papers);
    }

    private void keep(Connection connection, List<Paper> papers) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Paper paper : papers) {
                String plain = personal.decrypt(paper.sealed(), PersonNumbers.place(paper.id()));
                String number = plain.length() > NUMBER ? plain.substring(0, NUMBER) : plain;
                boolean one = IdentityNumber.parse(number).isPresent();
                keep.setObject(1, paper.person());
                keep.setObject(2, paper.id());
                keep.setObject(3, paper.enteredAt());
                keep.setObject(4, one ? trace("whole", number) : null);
                keep.setObject(5, one ? trace("home-order", part(number, 0, 6, 14, 17)) : null);
                keep.setObject(6, one ? trace("birth-order", part(number, 6, 14, 14, 17)) : null);
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private Long trace(String part, String digits) {
        return ByteBuffer.wrap(personal.blindIndex(DOMAIN + "-" + part, digits)).getLong();
    }

    private static String part(String number, int from, int to, int again, int end) {
        return number.substring(from, to) + number.substring(again, end);
    }

    private record Paper(UUID id, UUID person, byte[] sealed, OffsetDateTime enteredAt) {}
}
