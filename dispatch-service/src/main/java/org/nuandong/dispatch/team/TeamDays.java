package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Every query for day assignments; a day is one of Asia/Shanghai. */
@ApplicationScoped
class TeamDays implements PanacheRepositoryBase<TeamDay, UUID> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    /** Null when nothing is assigned. */
    TeamDay on(UUID teamId, LocalDate day) {
        return find("teamId = ?1 and day = ?2", teamId, day).firstResult();
    }

    boolean isVehicleTaken(UUID vehicleId, LocalDate day, UUID byOtherThan) {
        return count("vehicleId = ?1 and day = ?2 and teamId <> ?3", vehicleId, day, byOtherThan)
                > 0;
    }

    /** The latest day first. */
    List<TeamDay> page(UUID teamId, LocalDate before, int limit) {
        return find(
                        "teamId = ?1 and day < ?2 order by day desc",
                        teamId,
                        before == null ? LocalDate.of(9999, 1, 1) : before)
                .range(0, limit)
                .list();
    }
}
