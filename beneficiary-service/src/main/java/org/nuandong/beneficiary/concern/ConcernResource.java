package org.nuandong.beneficiary.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Disputes and opinions: collected, and followed until they are solved. */
@Path("/api/v1/concerns")
@Tag(name = "concerns", description = "Disputes and opinions / 纠纷与意见")
class ConcernResource {

    private final ConcernBook book;
    private final Regions regions;
    private final Caller caller;
    private final WideLists wide;
    private final Paging paging;

    ConcernResource(
            ConcernBook book, Regions regions, Caller caller, WideLists wide, Paging paging) {
        this.book = book;
        this.wide = wide;
        this.regions = regions;
        this.caller = caller;
        this.paging = paging;
    }

    /** 收集: heard elsewhere than at a household's, at a meeting say. */
    @Schema(name = "ConcernNew")
    public record New(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202006")
                    String regionCode,
            @Valid @NotNull ConcernEntry concern) {}

    /** 办结. */
    @Schema(name = "ConcernSolution")
    public record Solution(
            @NotBlank @Size(max = 500) @Schema(examples = "已与银行协调，次月起10日前发放") String solution,
            @NotNull @Schema(description = "false: answered, and could not be settled")
                    Boolean settled) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "raiseConcern", summary = "Note a dispute or opinion / 登记纠纷或意见")
    @APIResponse(responseCode = "201", description = "noted, with its last moment")
    public RestResponse<ConcernView> raise(
            @BodyExample(
                            "{\"regionCode\":\"420202006\",\"concern\":{\"kind\":\"opinion\","
                                    + "\"topic\":\"entitlement\",\"words\":\"希望低保金每月10日前到账\"}}")
                    @Valid
                    @NotNull
                    New request) {
        RegionCode region = regions.known(request.regionCode(), "regionCode");
        caller.requireRegion(region);
        Concern concern =
                book.raise(
                        new Concern.Origin(region, null, null, null, null),
                        request.concern(),
                        "concern.");
        return ResponseBuilder.create(RestResponse.Status.CREATED, concern.view())
                .location(URI.create("/api/v1/concerns/" + concern.id()))
                .header("ETag", Versions.etag(concern.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "listConcerns", summary = "Disputes and opinions / 纠纷与意见列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<ConcernView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("kind") @Pattern(regexp = "dispute|opinion") String kind,
            @QueryParam("topic") @Size(max = 40) String topic,
            @QueryParam("solved") Boolean solved,
            @Parameter(description = "true: only what is late") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        wide.refuse(region == null);
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<Concern> rows =
                book.page(
                        new ConcernBook.Filter(region, kind, topic, solved, overdue),
                        after == null ? null : UUID.fromString(after.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), Concern::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "getConcern", summary = "One of them / 单项纠纷或意见")
    @APIResponse(responseCode = "200", description = "as it is now")
    public ConcernView get(@PathParam("id") UUID id) {
        return book.visible(id).view();
    }

    @POST
    @Path("/{id}/solutions")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER})
    @Operation(operationId = "solveConcern", summary = "What was done about it / 办结纠纷或意见")
    @APIResponse(responseCode = "200", description = "solved")
    @APIResponse(responseCode = "409", description = "solved before")
    public ConcernView solve(
            @PathParam("id") UUID id,
            @BodyExample("{\"solution\":\"已与银行协调，次月起10日前发放\",\"settled\":true}") @Valid @NotNull
                    Solution request) {
        Concern concern = book.visibleForChange(id);
        book.solve(concern, request.solution(), request.settled());
        return concern.view();
    }

    @GET
    @Path("/counts")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER
    })
    @Operation(
            operationId = "countConcerns",
            summary = "How many were collected and solved / 收集与解决数")
    @APIResponse(responseCode = "200", description = "by township and kind, of those raised then")
    public List<ConcernView.Count> counts(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("until") @NotNull LocalDate until) {
        return book.counts(region, from, until);
    }
}
