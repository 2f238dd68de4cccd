package org.nuandong.dispatch.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.BackEntry;

/** What is asked of patrols. */
interface PatrolRequests {

    String PLAN =
            """
            {"teamId": "01932f5c-0000-7000-8000-000000000002",
             "plan": {"routeId": "01932f5c-0000-7000-8000-000000000021",
                      "from": "2026-11-21T21:00:00+08:00", "until": "2026-11-22T00:30:00+08:00",
                      "content": "桥梁涵洞、地下通道逐一查看，劝导入站",
                      "measures": "携带棉衣棉被；遇危重先送医",
                      "responsible": "staff-0009", "driver": "staff-0012",
                      "reporter": "staff-0013", "partners": ["police", "city-management"],
                      "crew": [{"agency": "civil-affairs", "persons": 4},
                               {"agency": "police", "persons": 2}]}}""";

    /** A patrol that is to be walked; on paper already when {@code backEntry} says so. */
    @Schema(name = "NewPatrol")
    record NewPatrol(
            @NotNull UUID teamId,
            @NotNull @Valid Plan plan,
            @Schema(description = "The patrol whose shift it takes over") UUID followsPatrolId,
            @Schema(description = "Goes through everything and is counted nowhere") Boolean test,
            @Valid BackEntry backEntry) {}

    /** Route or points, time, content, measures, responsibility, partners. */
    @Schema(name = "PatrolPlan")
    record Plan(
            @Schema(description = "Its points in their order; or name the points") UUID routeId,
            @Size(max = 100) List<@NotNull UUID> pointIds,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank @Size(max = 500) String content,
            @Size(max = 500) String measures,
            @Schema(description = "Token subject of who answers for it") @NotBlank @Size(max = 120)
                    String responsible,
            @Size(max = 120) String driver,
            @Schema(description = "Who photographs and reports") @Size(max = 120) String reporter,
            @Schema(description = "Codes of the dictionary joint-partner") @Size(max = 10)
                    List<@NotBlank String> partners,
            @Schema(description = "The team's vehicles when missing; empty: on foot")
                    @Size(max = 20)
                    List<@NotNull UUID> vehicleIds,
            @Size(max = 20) List<@NotNull @Valid PatrolCrew> crew) {}

    /** The whole plan anew, and why. */
    @Schema(name = "PatrolAdjustment")
    record Adjusted(
            @Schema(description = "Code of plan-adjustment", examples = "forecast") @NotBlank
                    String reason,
            @Size(max = 300) String note,
            @NotNull @Valid Plan plan) {}

    /** It will not be walked. */
    @Schema(name = "PatrolCancellation")
    record Cancelled(
            @Schema(description = "Code of plan-adjustment", examples = "staffing") @NotBlank
                    String reason) {}

    /** Who really goes; what is missing is as planned. */
    @Schema(name = "PatrolStart")
    record Start(
            @Schema(description = "Now when missing") Instant at,
            @Size(max = 20) List<@NotNull @Valid PatrolCrew> crew,
            @Size(max = 20) List<@NotNull UUID> vehicleIds,
            @Size(max = 120) String driver,
            @Size(max = 120) String reporter) {}

    /** The team is back on its way. */
    @Schema(name = "PatrolResumption")
    record Resume(@Schema(description = "Now when missing") Instant at) {}

    /** The patrol is over; the note is for the next shift. */
    @Schema(name = "PatrolEnd")
    record End(
            @Schema(description = "Now when missing") Instant at,
            @Schema(description = "For the shift that takes over", examples = "涵洞西侧仍有一人，明晚再去")
                    @Size(max = 500)
                    String handoverNote) {}

    /** A point that was left out. */
    @Schema(name = "SkippedPoint")
    record Skipped(
            @NotNull UUID pointId,
            @Schema(description = "Code of the dictionary skip-reason", examples = "road-closed")
                    @NotBlank
                    String reason,
            @Size(max = 300) String note,
            @Schema(description = "By the telephone's clock; now when missing") Instant at) {}
}
