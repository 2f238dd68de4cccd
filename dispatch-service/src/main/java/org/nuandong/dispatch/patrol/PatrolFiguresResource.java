package org.nuandong.dispatch.patrol;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;

/** 巡查统计: the numbers that go into the tables. */
@Path("/api/v1/patrol-figures")
@Tag(name = "patrols", description = "Street patrols / 街面巡查")
class PatrolFiguresResource {

    private final PatrolFigures figures;

    PatrolFiguresResource(PatrolFigures figures) {
        this.figures = figures;
    }

    @GET
    @Transactional
    @RolesAllowed({
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        REPORTING_OFFICER,
        LEAD_GROUP,
        AUDITOR,
        VIEWER
    })
    @Operation(
            operationId = "getPatrolFigures",
            summary = "Patrols, people-times, vehicle-times per unit and period / 巡查统计",
            description =
                    "Days of Asia/Shanghai, both included; a patrol belongs to the day it ended."
                            + " Equal to the sums of patrol.done and patrol.corrected. Test patrols"
                            + " are not in it.")
    @APIResponse(responseCode = "200", description = "One row per unit / 每单位一行")
    @APIResponse(responseCode = "400", description = "Days missing or wrong / 日期有误")
    public List<PatrolFigures.FiguresView> figures(
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "First day", example = "2026-11-16") @QueryParam("from")
                    String from,
            @Parameter(description = "Last day", example = "2026-11-22") @QueryParam("to")
                    String to) {
        LocalDate first = day(from, "from");
        LocalDate last = day(to, "to");
        if (last.isBefore(first)) {
            throw CommonProblem.INVALID_REQUEST.at("to");
        }
        return figures.of(unitId, start(first), start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(NightWindow.CHINA).toInstant();
    }

    private static LocalDate day(String text, String field) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw CommonProblem.INVALID_REQUEST.at(field);
        }
        throw CommonProblem.INVALID_REQUEST.at(field);
    }
}
