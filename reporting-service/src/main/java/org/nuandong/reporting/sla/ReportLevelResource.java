package org.nuandong.reporting.sla;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.reporting.indicator.Period;

/** 报送及时率: were the tables handed in by their time. */
@Path("/api/v1/service-levels/reports")
@Tag(name = "service-levels", description = "Whether help came in time / 服务水平")
@Produces(MediaType.APPLICATION_JSON)
class ReportLevelResource {

    /** The sum over all, and one page of forms or regions. */
    record ReportLevelPage(
            String month, ReportLine total, List<ReportLine> items, String nextCursor) {}

    private final ReportLevels levels;
    private final Paging paging;
    private final Clock clock;

    ReportLevelResource(ReportLevels levels, Paging paging, Clock clock) {
        this.levels = levels;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({REPORTING_OFFICER, BUREAU_LEADER, LEAD_GROUP, AUDITOR, VIEWER})
    @Operation(
            operationId = "getReportLevels",
            summary = "Tables handed in by their time / 报送及时率",
            description =
                    "What fell due in the month, up to now, in the caller's scope. In time, late"
                            + " and missing together are what was owed.")
    @APIResponse(responseCode = "200", description = "The sum and one page of lines / 报送及时率")
    @APIResponse(responseCode = "400", description = "No such month, region or group / 参数有误")
    public ReportLevelPage reports(
            @Parameter(description = "Asia/Shanghai; this month when missing", example = "2026-12")
                    @RestQuery
                    String month,
            @Parameter(description = "form or region", example = "form") @RestQuery String by,
            @Parameter(description = "Region and what lies below it", example = "420200") @RestQuery
                    String regionCode,
            @Parameter(description = "Unit and what lies below it") @RestQuery UUID unitId,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        YearMonth asked = month(month);
        int rows = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<ReportLine> lines = levels.lines(asked, region(regionCode), unitId, group(by));
        Page<ReportLine> page =
                paging.page(
                        lines.stream()
                                .skip(1)
                                .filter(l -> after == null || l.key().compareTo(after.get(0)) > 0)
                                .limit(rows + 1L)
                                .toList(),
                        rows,
                        line -> List.of(line.key()),
                        line -> line);
        return new ReportLevelPage(asked.toString(), lines.get(0), page.items(), page.nextCursor());
    }

    private YearMonth month(String text) {
        try {
            return text == null
                    ? YearMonth.now(clock.withZone(Period.CHINA))
                    : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw CommonProblem.INVALID_REQUEST.at("month");
        }
    }

    private static RegionCode region(String code) {
        if (code != null && !RegionCode.isValid(code)) {
            throw CommonProblem.INVALID_REQUEST.at("regionCode");
        }
        return code == null ? null : new RegionCode(code);
    }

    private static ReportLevels.By group(String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(ReportLevels.By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("by", "form, region"));
    }
}
