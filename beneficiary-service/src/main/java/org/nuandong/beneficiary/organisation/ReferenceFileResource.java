package org.nuandong.beneficiary.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.security.Role;

/** Keeps the deployment's file true: what the services start from is what stands here today. */
@Path("/api/v1/reference-file")
@Tag(name = "units")
class ReferenceFileResource {

    private final UnitRepository units;
    private final Regions regions;
    private final Seasons seasons;

    ReferenceFileResource(UnitRepository units, Regions regions, Seasons seasons) {
        this.units = units;
        this.regions = regions;
        this.seasons = seasons;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "getReferenceFile",
            summary = "The bootstrap file as of today / 引导文件",
            description =
                    "To be laid where nuandong.reference.bootstrap points, so that each service"
                            + " starts alone with the units of today.")
    @APIResponse(responseCode = "200", description = "all units, local regions and winters")
    public ReferenceFile file() {
        return new ReferenceFile(
                inOrder(units.list("order by id")).stream()
                        .map(ReferenceFile.UnitLineUp::of)
                        .toList(),
                regions.local(),
                seasons.of(null).stream()
                        .map(SeasonWindow::view)
                        .map(ReferenceFile.Winter::of)
                        .toList());
    }

    /** Parents before those who report to them, else by id. */
    private static List<Unit> inOrder(List<Unit> all) {
        List<Unit> left = new ArrayList<>(all);
        List<Unit> ordered = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        while (!left.isEmpty()) {
            List<Unit> next =
                    left.stream()
                            .filter(
                                    unit ->
                                            unit.state().parentId() == null
                                                    || seen.contains(unit.state().parentId()))
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("units report in a circle");
            }
            next.forEach(unit -> seen.add(unit.id()));
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }
}
