package org.nuandong.beneficiary.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Briefings received, decisions, and staff training. */
@Path("/api/v1")
@Tag(name = "supervision", description = "Supervision / 督导问责")
class SupervisionRecordResource {

    private static final String REGION = "\\d{6}|\\d{9}|\\d{12}";

    private final SupervisionRecords records;
    private final Paging paging;

    SupervisionRecordResource(SupervisionRecords records, Paging paging) {
        this.records = records;
        this.paging = paging;
    }

    @GET
    @Path("/supervision-briefings")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.STATION_CLERK,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "listBriefings", summary = "Briefings / 通报列表")
    @APIResponse(responseCode = "200", description = "a page: the region's, and one's own units'")
    public Page<SupervisionBriefing.View> briefings(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        return paging.page(
                records.briefings(before(cursor), most + 1),
                most,
                row -> List.of(row.id().toString()),
                SupervisionBriefing::view);
    }

    @POST
    @Path("/accountabilities")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "recordAccountability",
            summary = "Somebody has to answer for it / 责任追究",
            description = "About a unit, decided by another; persons are counted, never named.")
    @APIResponse(responseCode = "201", description = "recorded")
    @APIResponse(responseCode = "400", description = "unknown unit, code or order")
    public RestResponse<Accountability.View> account(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"unitId": "0193a5c0-0000-7000-8000-0000000000a2",
                             "ground": "finding-not-rectified", "kind": "talk", "heads": 1,
                             "decidedByUnitId": "0193a5c0-0000-7000-8000-0000000000a1",
                             "decidedOn": "2026-12-28"}
                            """)
                    SupervisionRequests.Accountability request) {
        Accountability one = records.account(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, one.view())
                .location(URI.create("/api/v1/accountabilities"))
                .build();
    }

    @GET
    @Path("/accountabilities")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR})
    @Operation(operationId = "listAccountabilities", summary = "Decisions / 责任追究列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<Accountability.View> decisions(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        return paging.page(
                records.decisions(region, before(cursor), most + 1),
                most,
                row -> List.of(row.id().toString()),
                Accountability::view);
    }

    @POST
    @Path("/staff-sessions")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.STATION_CLERK, Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "recordStaffSession",
            summary = "A training, drill or meeting was held / 登记培训、演练、会议")
    @APIResponse(responseCode = "201", description = "counted")
    @APIResponse(responseCode = "400", description = "unknown unit or topic, hours unclear")
    public RestResponse<StaffSession.View> hold(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"kind": "training", "topic": "emergency",
                             "unitId": "0193a5c0-0000-7000-8000-0000000000a1",
                             "heldOn": "2026-11-18", "hours": 2.5, "heads": 36}
                            """)
                    SupervisionRequests.Session request) {
        StaffSession one = records.hold(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, one.view())
                .location(URI.create("/api/v1/staff-sessions"))
                .build();
    }

    @GET
    @Path("/staff-sessions")
    @Transactional
    @RolesAllowed({
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(operationId = "listStaffSessions", summary = "Trainings, drills / 培训演练列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<StaffSession.View> sessions(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("kind") @Pattern(regexp = "training|drill|meeting") String kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        return paging.page(
                records.sessions(region, kind, before(cursor), most + 1),
                most,
                row -> List.of(row.id().toString()),
                StaffSession::view);
    }

    @GET
    @Path("/staff-session-totals")
    @Transactional
    @RolesAllowed({
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER,
        Role.AUDITOR
    })
    @Operation(operationId = "totalStaffSessions", summary = "Trainings added up / 培训统计")
    @APIResponse(responseCode = "200", description = "by kind and topic; none of a foreign region")
    public List<SupervisionRecords.Total> totals(
            @Parameter(description = "below which", required = true, example = "140221")
                    @QueryParam("region")
                    @NotNull
                    @Pattern(regexp = REGION)
                    String region,
            @Parameter(description = "first day", required = true, example = "2026-11-01")
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(description = "last day", required = true, example = "2027-03-15")
                    @QueryParam("until")
                    @NotNull
                    LocalDate until) {
        return records.totals(new RegionCode(region), from, until);
    }

    private UUID before(String cursor) {
        List<String> after = paging.position(cursor);
        return after == null ? null : UUID.fromString(after.get(0));
    }
}
