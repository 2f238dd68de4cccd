package org.nuandong.dispatch.weather;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query for outlooks. */
@ApplicationScoped
class ForecastRepository implements PanacheRepositoryBase<Forecast, UUID> {

    private final Caller caller;

    ForecastRepository(Caller caller) {
        this.caller = caller;
    }

    Optional<Forecast> same(RegionCode region, Instant issuedAt) {
        return find("regionCode = ?1 and issuedAt = ?2", region.code(), issuedAt)
                .firstResultOptional();
    }

    /** The newest first, of the caller's regions and of those above them. */
    List<Forecast> page(RegionCode region, UUID before, int limit) {
        Bearing bearing = region == null ? Bearing.on(caller.regions()) : Bearing.on(region);
        return getEntityManager()
                .createNativeQuery(
                        "select f.* from forecast f where (f.region_code like any (:within)"
                                + " or f.region_code = any (:above))"
                                + " and (cast(:before as uuid) is null or f.id < :before)"
                                + " order by f.id desc",
                        Forecast.class)
                .setParameter("within", bearing.within())
                .setParameter("above", bearing.above())
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
