package org.nuandong.dispatch.rescuepoint;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.RegionFilter;

/** 空白点: communities without a rescue point (R261). */
@Path("/api/v1/point-gaps")
@Tag(name = "rescue-points")
class PointGapResource {

    private final PointGaps gaps;
    private final Caller caller;

    PointGapResource(PointGaps gaps, Caller caller) {
        this.gaps = gaps;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        FIELD_WORKER,
        HOTLINE_CLERK,
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        VIEWER
    })
    @Operation(
            operationId = "listPointGaps",
            summary = "Communities without a rescue point / 救助网络空白点",
            description =
                    "By the copy of regions and units; of a street whose communities are not known, the street.")
    @APIResponse(responseCode = "200", description = "How far covered, and where not / 覆盖情况")
    @APIResponse(responseCode = "400", description = "Not a region / 区划代码有误")
    public PointGaps.Coverage gaps(
            @Parameter(example = "420203") @QueryParam("region") String region) {
        return gaps.of(RegionFilter.of(region), caller.likePatterns());
    }
}
