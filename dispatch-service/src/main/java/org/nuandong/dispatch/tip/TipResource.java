package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.RegionFilter;

/** 线索: read tips, see likely duplicates, join and part them, call the reporter back. */
@Path("/api/v1/tips")
@Tag(name = "tips", description = "Tips / 线索")
class TipResource {

    private static final String LINK =
            """
            {"incidentId": "01932f5c-0000-7000-8000-000000000001", "reason": "same-person"}""";

    private final TipRepository tips;
    private final TipLinks links;
    private final LikelyDuplicates duplicates;
    private final ReporterReading reporters;
    private final Dictionaries dictionaries;
    private final TipSearch search;
    private final TipReadings readings;
    private final TipStanding standing;
    private final Paging paging;

    TipResource(
            TipRepository tips,
            TipLinks links,
            LikelyDuplicates duplicates,
            ReporterReading reporters,
            Dictionaries dictionaries,
            TipSearch search,
            TipReadings readings,
            TipStanding standing,
            Paging paging) {
        this.tips = tips;
        this.links = links;
        this.duplicates = duplicates;
        this.reporters = reporters;
        this.dictionaries = dictionaries;
        this.search = search;
        this.readings = readings;
        this.standing = standing;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listTips",
            summary = "Tips in scope, newest first / 线索列表",
            description = "Each tip shown is written to the audit book, once for the page.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or state / 参数有误")
    public Page<TipView> list(
            @QueryParam("incidentId") UUID incidentId,
            @Parameter(example = "accepted") @QueryParam("state") String state,
            @Parameter(example = "hotline") @QueryParam("source") String source,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Received at or after") @QueryParam("from") Instant from,
            @Parameter(description = "Received before") @QueryParam("to") Instant to,
            @Parameter(description = "false: a reporter waits for an answer")
                    @QueryParam("answered")
                    Boolean answered,
            @Parameter(description = "In address or description", example = "火车站")
                    @Size(min = 2, max = 100)
                    @QueryParam("text")
                    String text,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        TipSearch.Filter filter =
                new TipSearch.Filter(
                        incidentId,
                        stateOf(state),
                        source,
                        RegionFilter.of(region),
                        from,
                        to,
                        answered,
                        text);
        List<Tip> rows = search.page(filter, paging.position(cursor), most);
        readings.list(rows.subList(0, Math.min(most, rows.size())));
        return paging.page(
                rows,
                most,
                tip -> List.of(tip.receivedAt().toString(), tip.id().toString()),
                tip -> TipView.of(tip, reporters.masked(tip), List.of()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER})
    @Operation(operationId = "getTip", summary = "One tip, the reporter masked / 线索详情")
    @APIResponse(responseCode = "200", description = "The tip with its ETag / 线索")
    public RestResponse<TipView> get(@PathParam("id") UUID id) {
        Tip tip = tips.visible(id);
        readings.one(tip);
        return standing.of(tip);
    }

    @GET
    @Path("/{id}/likely-duplicates")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "listLikelyDuplicates",
            summary = "Tips that may tell of the same person, likeliest first / 疑似重复线索")
    @APIResponse(responseCode = "200", description = "At most twenty / 最多二十条")
    public List<DuplicateView> duplicates(@PathParam("id") UUID id) {
        return duplicates.of(tips.visible(id));
    }

    @POST
    @Path("/{id}/links")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "linkTip",
            summary = "The tip belongs to another incident / 并入另一事件",
            description =
                    "Its own incident is cancelled naming the other, when no tip is left with it."
                            + " The clock counts from the earliest tip and never moves back.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "Linked already, or one is over / 状态不符")
    public RestResponse<TipView> link(
            @PathParam("id") UUID id, @BodyExample(LINK) @NotNull @Valid LinkRequest body) {
        dictionaries.require("link-reason", body.reason(), "reason");
        return standing.of(links.link(id, body.incidentId(), body.reason()));
    }

    @POST
    @Path("/{id}/unlinks")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "unlinkTip",
            summary = "Undo a link: back to its own incident / 撤销并入",
            description = "Its own clock runs on from the tip; the other's never moves back.")
    @APIResponse(responseCode = "200", description = "The tip as it is now / 线索")
    @APIResponse(responseCode = "409", description = "Not linked / 未并入")
    public RestResponse<TipView> unlink(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"other-person\"}") @NotNull @Valid UnlinkRequest body) {
        dictionaries.require("link-reason", body.reason(), "reason");
        return standing.of(links.unlink(id, body.reason()));
    }

    @POST
    @Path("/{id}/reporter-readings")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "readReporter",
            summary = "Name and number of the reporter in clear, audited / 查看举报人信息")
    @APIResponse(responseCode = "200", description = "In clear; the reading is recorded / 明文")
    @APIResponse(responseCode = "409", description = "The reporter left nothing / 未留信息")
    public ReporterReading.InClear readReporter(
            @PathParam("id") UUID id,
            @BodyExample("{\"purpose\": \"call-back\"}") @NotNull @Valid ReadingRequest body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        return reporters.inClear(tips.visible(id), body.purpose());
    }

    private static TipState stateOf(String code) {
        if (code == null) {
            return null;
        }
        return TipState.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "tip-state"));
    }

    /** Why a tip goes back to its own incident. */
    @Schema(name = "TipUnlink")
    public record UnlinkRequest(
            @NotBlank @Size(max = 40) @Schema(description = "Code of the dictionary link-reason")
                    String reason) {}

    /** What the reporter's name and number are needed for. */
    @Schema(name = "ReporterReading")
    public record ReadingRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary reading-purpose")
                    String purpose) {}
}
