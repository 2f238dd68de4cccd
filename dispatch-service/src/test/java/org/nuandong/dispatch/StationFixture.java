package org.nuandong.dispatch;

import io.quarkus.arc.Arc;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;

/** Stations that the reference copy has just brought; it is looked at anew once a second. */
public final class StationFixture {

    private StationFixture() {}

    /** Answers once the service knows that it is responsible there. */
    public static void stands(UUID id, String region) {
        Sql.update(
                "insert into reference_unit (unit_id, name, kind, region_code, epoch, sequence)"
                        + " values (?, '某地救助管理站', 'station', ?, 1, 1)",
                id,
                region);
        change();
        Awaitility.await("a station in " + region)
                .until(() -> responsible(region).map(Unit::unitId).equals(Optional.of(id)));
    }

    public static void goes(UUID id) {
        Sql.update("delete from reference_unit where unit_id = ?", id);
        change();
    }

    private static Optional<Unit> responsible(String region) {
        return Arc.container().instance(UnitTree.class).get().stationFor(new RegionCode(region));
    }

    private static void change() {
        Sql.update("update reference_version set version = version + 1");
    }
}
