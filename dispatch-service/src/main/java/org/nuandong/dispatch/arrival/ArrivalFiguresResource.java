package org.nuandong.dispatch.arrival;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.RegionFilter;

/** 到达率: the duty room's own view; the monthly figures are reporting's. */
@Path("/api/v1/arrival-figures")
@Tag(name = "arrival", description = "The arrival clock / 到达时限")
class ArrivalFiguresResource {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final ArrivalFigures figures;
    private final Clock clock;

    ArrivalFiguresResource(ArrivalFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, REPORTING_OFFICER, VIEWER})
    @Operation(
            operationId = "getArrivalFigures",
            summary = "Who was there in time / 到达率",
            description = "Of the last 24 hours unless a period is named.")
    @APIResponse(responseCode = "200", description = "The figures in scope / 到达率")
    @APIResponse(responseCode = "400", description = "No period or region / 参数有误")
    public ArrivalFiguresView get(
            @Parameter(description = "Received at or after", example = "2026-11-21T00:00:00+08:00")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "Received before") @QueryParam("until") Instant until,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region) {
        Instant now = clock.instant();
        Instant end = until == null ? now.plusMillis(1) : until;
        Instant start = from == null ? end.minus(ONE_DAY) : from;
        if (start.isAfter(end)) {
            throw CommonProblem.INVALID_REQUEST.at("from");
        }
        return figures.of(start, end, RegionFilter.of(region), now);
    }
}
