package org.nuandong.beneficiary.address;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.WorkList;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.rows.Columns;

/** 地址比对痕迹: keyed digests of an address, to see that two are one written otherwise. */
@ApplicationScoped
public class AddressTraces {

    private static final String DOMAIN = "address-trace";
    private static final int BATCH = 2_000;

    private static final String WITHOUT =
            """
            select h.id
            from household h left join household_address_trace t on t.household_id = h.id
            where h.address_sealed is not null
                and (t.household_id is null or t.make < %d
                    or t.made_of <> hashtextextended(encode(h.address_sealed, 'hex'), 0))
            """
                    .formatted(AddressKeys.MAKE);

    private static final String WHERE_THEY_LIVE =
            " and h.id in (select m.household_id from household_member m"
                    + " where m.left_at is null and m.person_id = any (?))";

    private static final String KEEP =
            """
            insert into household_address_trace (household_id, made_of, make, street, house, whole)
            select h.id, hashtextextended(encode(h.address_sealed, 'hex'), 0), f.make,
                f.street::bigint, f.house::bigint, f.whole::bigint
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[])
                as f (id, make, street, house, whole) join household h on h.id = f.id
            on conflict (household_id) do update set made_of = excluded.made_of,
                make = excluded.make, street = excluded.street, house = excluded.house,
                whole = excluded.whole
            """;

    private final AgroalDataSource database;
    private final PersonalData personal;

    AddressTraces(AgroalDataSource database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    private record Trace(UUID household, AddressKeys keys) {}

    /** Of where these people live, in the caller's transaction. */
    public void make(Collection<UUID> people) {
        try (Connection connection = database.getConnection();
                PreparedStatement without =
                        connection.prepareStatement(WITHOUT + WHERE_THEY_LIVE)) {
            without.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            make(connection, WorkList.ids(without));
        } catch (SQLException e) {
            throw new IllegalStateException("traces of addresses could not be made", e);
        }
    }

    /** Of all that have none of today's; on a connection that commits each batch. */
    public void makeAll(Connection connection) throws SQLException {
        WorkList.each(connection, WITHOUT, BATCH, homes -> make(connection, homes));
    }

    private void make(Connection connection, List<UUID> homes) throws SQLException {
        if (homes.isEmpty()) {
            return;
        }
        List<Trace> traces = new ArrayList<>();
        try (PreparedStatement named =
                connection.prepareStatement(
                        "select id, address_sealed from household where id = any (?)")) {
            named.setArray(1, connection.createArrayOf("uuid", homes.toArray()));
            try (ResultSet row = named.executeQuery()) {
                while (row.next()) {
                    UUID home = row.getObject(1, UUID.class);
                    String open = personal.decrypt(row.getBytes(2), AddressSeal.place(home));
                    traces.add(new Trace(home, AddressKeys.of(open)));
                }
            }
        }
        keep(connection, traces);
    }

    private void keep(Connection connection, List<Trace> traces) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Columns.of(keep, traces)
                    .uuid(Trace::household)
                    .integer(trace -> (int) AddressKeys.MAKE)
                    .text(trace -> digest("street", trace.keys().street()))
                    .text(trace -> digest("house", trace.keys().house()))
                    .text(trace -> digest("whole", trace.keys().whole()));
            keep.executeUpdate();
        }
    }

    private Long digest(String part, String key) {
        return key == null
                ? null
                : ByteBuffer.wrap(personal.blindIndex(DOMAIN + "-" + part, key)).getLong();
    }
}
