package org.nuandong.reporting.sla;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.reporting.platform.Sql;

/** 服务水平: in time or not, how long, kept or not; every rate with what so few cases can say. */
@Path("/api/v1/service-levels")
@Tag(name = "service-levels", description = "Whether help came in time / 服务水平")
@Produces(MediaType.APPLICATION_JSON)
class ServiceLevelResource {

    private static final String LEAST = "sla.percentiles.least";
    private static final String ANSWER_WITHIN = "sla.answer.within";

    private final Asked asked;
    private final ArrivalLevels arrivals;
    private final LegLevels legs;
    private final PromiseLevels promises;
    private final FundLevels funds;
    private final Presets presets;
    private final Paging paging;
    private final Clock clock;

    ServiceLevelResource(
            Asked asked,
            ArrivalLevels arrivals,
            LegLevels legs,
            PromiseLevels promises,
            FundLevels funds,
            Presets presets,
            Paging paging,
            Clock clock) {
        this.asked = asked;
        this.arrivals = arrivals;
        this.legs = legs;
        this.promises = promises;
        this.funds = funds;
        this.presets = presets;
        this.paging = paging;
        this.clock = clock;
    }

    /** Reads lines of one grouping after a key, one more than the limit where there are more. */
    private interface Lines<T> {
        List<T> read(Grouping by, String after, int limit);
    }

    @GET
    @Path("/arrivals")
    @RolesAllowed({DUTY_LEADER, REPORTING_OFFICER, BUREAU_LEADER, LEAD_GROUP, AUDITOR, VIEWER})
    @Operation(
            operationId = "getArrivalLevels",
            summary = "Who was there in time, told apart / 到达及时率分析",
            description =
                    "Incidents received in the days asked for. Judged as dispatch-service judges it"
                            + " (R110): what a patrol found stands apart, so does what was guided,"
                            + " resolved elsewhere or cancelled before its deadline. Test calls are"
                            + " nowhere. Every rate has its 95 % Wilson interval.")
    @APIResponse(
            responseCode = "200",
            description = "The sum and one page of groups / 及时率",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "by warning",
                                            value =
                                                    """
                                                    {"from": "2026-12-01", "to": "2026-12-31", "by": "weather",
                                                     "total": {"key": "all", "incidents": 24, "late": 1, "overdueNotArrived": 0,
                                                      "onTime": {"part": 19, "whole": 20, "rate": 0.95, "low": 0.7639, "high": 0.9911},
                                                      "breaches": {"recorded": 1, "explained": 1, "byReason": {"no-free-team": 1}}},
                                                     "items": []}
                                                    """)))
    @APIResponse(responseCode = "400", description = "No such period, region or group / 参数有误")
    public LevelPage<ArrivalLine> arrivals(@BeanParam LevelQuery query) {
        Sql where = asked.whereReceived(query);
        return page(
                query,
                Grouping.OF_INCIDENTS,
                (by, after, limit) -> arrivals.lines(where, by, after, limit),
                ArrivalLine::key,
                () -> ArrivalLine.NONE);
    }

    @GET
    @Path("/legs")
    @RolesAllowed({DUTY_LEADER, REPORTING_OFFICER, BUREAU_LEADER, LEAD_GROUP, AUDITOR, VIEWER})
    @Operation(
            operationId = "getLegLevels",
            summary = "How long each leg took / 各环节用时分位数",
            description =
                    "Median, 90th, 95th percentile and the longest of dispatch, travel and total,"
                            + " over every incident that somebody came to. Below the preset's least"
                            + " number none is shown. Those nobody came to are in no percentile and"
                            + " stand beside it. Answer is from ringing to answering, of each"
                            + " incident's first call where that told both, and answeredInTime the"
                            + " share within the preset sla.answer.within as it was at the end of"
                            + " the days asked for (120 aims at 10 s in 95 %).")
    @APIResponse(responseCode = "200", description = "The sum and one page of groups / 用时")
    @APIResponse(responseCode = "400", description = "No such period, region or group / 参数有误")
    public LevelPage<LegLine> legs(@BeanParam LevelQuery query) {
        LegLevels.Measure measure = measure(query);
        Sql where = asked.whereReceived(query);
        return page(
                query,
                Grouping.OF_INCIDENTS,
                (by, after, limit) -> legs.lines(where, by, after, limit, measure),
                LegLine::key,
                () -> LegLine.none(measure.answerWithin()));
    }

    private LegLevels.Measure measure(LevelQuery query) {
        RegionCode region = asked.region(query);
        Instant last = asked.span(query).endsAt().minusMillis(1);
        return new LegLevels.Measure(
                presets.integer(LEAST, region, clock.instant()),
                presets.duration(ANSWER_WITHIN, region, last).toSeconds());
    }

    @GET
    @Path("/promises")
    @RolesAllowed({DUTY_LEADER, REPORTING_OFFICER, BUREAU_LEADER, LEAD_GROUP, AUDITOR, VIEWER})
    @Operation(
            operationId = "getPromiseLevels",
            summary = "What was owed by a time, and kept / 履约率",
            description =
                    "By the day it was due (midnight ends a day): patrol (obligations), hotline-reply (12345),"
                            + " follow-up, complaint-answer, coordination-task, check-on,"
                            + " callback-solution. Kept late counts against; what was withdrawn"
                            + " stands apart.")
    @APIResponse(responseCode = "200", description = "The sum and one page of groups / 履约率")
    @APIResponse(responseCode = "400", description = "No such kind, period or group / 参数有误")
    public LevelPage<PromiseLine> promises(
            @Parameter(description = "One kind of promise", example = "patrol") @RestQuery
                    String kind,
            @BeanParam LevelQuery query) {
        Sql where = asked.whereDue(query);
        if (kind != null) {
            if (!PromiseRule.KINDS.contains(kind)) {
                throw CommonProblem.UNKNOWN_CODE.at("kind", String.join(", ", PromiseRule.KINDS));
            }
            where.add("and kind = ?", kind);
        }
        return page(
                query,
                Grouping.OF_PROMISES,
                (by, after, limit) -> promises.lines(where, by, after, limit),
                PromiseLine::key,
                () -> PromiseLine.NONE);
    }

    @GET
    @Path("/funds")
    @RolesAllowed({REPORTING_OFFICER, BUREAU_LEADER, LEAD_GROUP, AUDITOR, VIEWER})
    @Operation(
            operationId = "getFundLevels",
            summary = "Funds used by source / 资金使用率",
            description =
                    "Allotted, paid and come back in the days asked for, by source. Rates of money"
                            + " are counted whole and have no interval; above 1 where money of"
                            + " earlier days was paid.")
    @APIResponse(responseCode = "200", description = "One line per source / 资金")
    public List<FundLevels.FundLine> funds(@BeanParam FundQuery query) {
        return funds.lines(asked.whereDay(query.asLevel()));
    }

    private <T> LevelPage<T> page(
            LevelQuery query,
            Set<Grouping> allowed,
            Lines<T> lines,
            Function<T, String> key,
            Supplier<T> none) {
        Grouping by = query.by() == null ? null : Grouping.of(query.by(), allowed);
        int limit = paging.limit(query.limit());
        List<String> after = paging.position(query.cursor());
        List<T> all = lines.read(Grouping.ALL, "", 1);
        T total = all.isEmpty() ? none.get() : all.get(0);
        List<T> rows =
                by == null ? List.of() : lines.read(by, after == null ? "" : after.get(0), limit);
        Page<T> page = paging.page(rows, limit, line -> List.of(key.apply(line)), line -> line);
        return LevelPage.of(query, asked.span(query), total, page);
    }
}
