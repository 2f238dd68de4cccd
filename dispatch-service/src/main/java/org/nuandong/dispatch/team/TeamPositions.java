package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.dispatch.platform.GeoPoint;

/** Every statement for where teams are and have been; none of them waits for a booking. */
@ApplicationScoped
class TeamPositions {

    private static final int BATCH = 1_000;

    private final EntityManager database;

    TeamPositions(EntityManager database) {
        this.database = database;
    }

    /** One reading of a telephone, by its own time. */
    record Reading(GeoPoint point, Instant measuredAt) {}

    /** Keeps the position when it is younger than the one that is known. */
    boolean moved(UUID teamId, Reading reading, Instant receivedAt, Instant keepUntil) {
        return database.createNativeQuery(
                                """
                                insert into team_position
                                    (team_id, longitude, latitude, measured_at, received_at, keep_until)
                                values (:team, :longitude, :latitude, :at, :received, :keep)
                                on conflict (team_id) do update
                                    set longitude = excluded.longitude,
                                        latitude = excluded.latitude,
                                        measured_at = excluded.measured_at,
                                        received_at = excluded.received_at,
                                        keep_until = excluded.keep_until
                                    where team_position.measured_at < excluded.measured_at
                                """)
                        .setParameter("team", teamId)
                        .setParameter("longitude", reading.point().longitude())
                        .setParameter("latitude", reading.point().latitude())
                        .setParameter("at", reading.measuredAt())
                        .setParameter("received", receivedAt)
                        .setParameter("keep", keepUntil)
                        .executeUpdate()
                > 0;
    }

    /** The same moment again changes nothing; answers whether it was new. */
    boolean track(UUID teamId, Reading reading, Instant receivedAt, Instant keepUntil) {
        return database.createNativeQuery(
                                """
                                insert into team_track
                                    (team_id, longitude, latitude, measured_at, received_at, keep_until)
                                values (:team, :longitude, :latitude, :at, :received, :keep)
                                on conflict (team_id, measured_at) do nothing
                                """)
                        .setParameter("team", teamId)
                        .setParameter("longitude", reading.point().longitude())
                        .setParameter("latitude", reading.point().latitude())
                        .setParameter("at", reading.measuredAt())
                        .setParameter("received", receivedAt)
                        .setParameter("keep", keepUntil)
                        .executeUpdate()
                > 0;
    }

    /** Marks the hold once; answers whether it was not marked before. */
    boolean cameNear(UUID teamId, UUID incidentId, Instant at) {
        return database.createNativeQuery(
                                "update team_hold set near_at = :at where team_id = :team"
                                        + " and incident_id = :incident and near_at is null")
                        .setParameter("at", at)
                        .setParameter("team", teamId)
                        .setParameter("incident", incidentId)
                        .executeUpdate()
                > 0;
    }

    Map<UUID, TeamPosition> of(List<UUID> teamIds) {
        return database.createQuery(
                        "from TeamPosition p where p.teamId in :ids", TeamPosition.class)
                .setParameter("ids", teamIds)
                .getResultStream()
                .collect(Collectors.toMap(TeamPosition::teamId, Function.identity()));
    }

    /** From the earliest on, after the last that was shown. */
    @SuppressWarnings("unchecked")
    List<Reading> track(UUID teamId, Instant after, Instant until, int limit) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select longitude, latitude, measured_at from team_track"
                                        + " where team_id = :team and measured_at > :after"
                                        + " and measured_at < :until order by measured_at")
                        .setParameter("team", teamId)
                        .setParameter("after", after)
                        .setParameter("until", until)
                        .setMaxResults(limit + 1)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Reading(
                                        new GeoPoint((Double) row[0], (Double) row[1]),
                                        (Instant) row[2]))
                .toList();
    }

    /** Forgets what may no longer be kept, a batch at a time; answers how many. */
    int forget(Instant now) {
        int tracks =
                database.createNativeQuery(
                                "delete from team_track where (team_id, measured_at) in (select"
                                        + " team_id, measured_at from team_track where keep_until"
                                        + " <= :now limit "
                                        + BATCH
                                        + ")")
                        .setParameter("now", now)
                        .executeUpdate();
        return tracks
                + database.createNativeQuery("delete from team_position where keep_until <= :now")
                        .setParameter("now", now)
                        .executeUpdate();
    }
}
