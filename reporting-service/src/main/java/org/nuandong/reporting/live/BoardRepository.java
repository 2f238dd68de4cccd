package org.nuandong.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/** The lines of the board. */
@ApplicationScoped
class BoardRepository {

    /** A wall shows no more; the counts say how many there are. */
    static final int SHOWN = 500;

    private static final String PUT =
            """
            insert into board_incident as b (incident_id, incident_no, region_code, unit_id, state,
                open, priority, received_at, deadline_at, target, team_id, dispatched_at,
                arrived_at, on_time, warned_at, breached_at, acknowledged_at, found, epoch,
                sequence, gap, version, grid_cell)
            select incident_id, incident_no, region_code, unit_id, state, open, priority,
                received_at::timestamptz, deadline_at::timestamptz, target, team_id,
                dispatched_at::timestamptz, arrived_at::timestamptz, on_time,
                warned_at::timestamptz, breached_at::timestamptz, acknowledged_at::timestamptz,
                found, epoch, sequence, gap, 1, grid_cell
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::bool[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bool[],
                ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::bigint[], ?::bool[],
                ?::text[])
                as n(incident_id, incident_no, region_code, unit_id, state, open, priority,
                    received_at, deadline_at, target, team_id, dispatched_at, arrived_at, on_time,
                    warned_at, breached_at, acknowledged_at, found, epoch, sequence, gap,
                    grid_cell)
            on conflict (incident_id) do update set
                incident_no = excluded.incident_no, region_code = excluded.region_code,
                unit_id = excluded.unit_id, state = excluded.state, open = excluded.open,
                priority = excluded.priority, received_at = excluded.received_at,
                deadline_at = excluded.deadline_at, target = excluded.target,
                team_id = excluded.team_id, dispatched_at = excluded.dispatched_at,
                arrived_at = excluded.arrived_at, on_time = excluded.on_time,
                warned_at = excluded.warned_at, breached_at = excluded.breached_at,
                acknowledged_at = excluded.acknowledged_at, found = excluded.found,
                epoch = excluded.epoch, sequence = excluded.sequence, gap = excluded.gap,
                version = b.version + 1, grid_cell = excluded.grid_cell
            """;

    private final Database database;

    BoardRepository(Database database) {
        this.database = database;
    }

    void put(List<BoardIncident> incidents) {
        Columns<BoardIncident> columns = Columns.of(incidents);
        database.change(
                PUT,
                columns.column(BoardIncident::incidentId, UUID[]::new),
                columns.text(BoardIncident::incidentNo),
                columns.text(BoardIncident::regionCode),
                columns.column(BoardIncident::unitId, UUID[]::new),
                columns.text(BoardIncident::state),
                columns.column(BoardIncident::isOpen, Boolean[]::new),
                columns.text(BoardIncident::priority),
                columns.text(BoardIncident::receivedAt),
                columns.text(BoardIncident::deadlineAt),
                columns.text(BoardIncident::target),
                columns.column(BoardIncident::teamId, UUID[]::new),
                columns.text(BoardIncident::dispatchedAt),
                columns.text(BoardIncident::arrivedAt),
                columns.column(BoardIncident::onTime, Boolean[]::new),
                columns.text(BoardIncident::warnedAt),
                columns.text(BoardIncident::breachedAt),
                columns.text(BoardIncident::acknowledgedAt),
                columns.column(BoardIncident::found, Integer[]::new),
                columns.column(BoardIncident::epoch, Integer[]::new),
                columns.column(BoardIncident::sequence, Long[]::new),
                columns.column(BoardIncident::gap, Boolean[]::new),
                columns.text(BoardIncident::gridCell));
    }

    /** Open ones, those whose deadline is nearest first. */
    List<BoardIncident> open(Reach reach) {
        Sql sql =
                Sql.of("select * from board_incident where open")
                        .add(reach.sql())
                        .add(
                                "order by arrived_at is not null, deadline_at nulls last, incident_id");
        return database.list(sql.text(), BoardRepository::read, sql.arguments());
    }

    /** Those of these that are open. */
    List<BoardIncident> open(Collection<UUID> ids) {
        return database.list(
                "select * from board_incident where open and incident_id = any(?)",
                BoardRepository::read,
                (Object) ids.toArray(UUID[]::new));
    }

    private static BoardIncident read(Row row) {
        return new BoardIncident(
                row.uuid("incident_id"),
                row.text("incident_no"),
                row.text("region_code"),
                row.uuid("unit_id"),
                row.text("state"),
                row.text("priority"),
                row.instant("received_at"),
                row.instant("deadline_at"),
                row.text("target"),
                row.uuid("team_id"),
                row.instant("dispatched_at"),
                row.instant("arrived_at"),
                row.flag("on_time"),
                row.instant("warned_at"),
                row.instant("breached_at"),
                row.instant("acknowledged_at"),
                (int) row.whole("found"),
                (int) row.whole("epoch"),
                row.whole("sequence"),
                row.flag("gap"),
                row.whole("version"),
                row.text("grid_cell"));
    }
}
