package org.nuandong.dispatch.guardianship;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.Answers;

/** 未成年人档案: the file on one page, leave to read it from outside, and who has read it. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "minors")
class MinorFileResource {

    private static final int MOST_READINGS = 1000;

    private static final String ASKING =
            """
            {"purpose": "tracing"}""";

    private static final String DECISION =
            """
            {"granted": true}""";

    private final MinorFiles files;
    private final ReadingApprovals approvals;
    private final GuardianshipRepository records;
    private final Stays stays;
    private final Dictionaries dictionaries;

    MinorFileResource(
            MinorFiles files,
            ReadingApprovals approvals,
            GuardianshipRepository records,
            Stays stays,
            Dictionaries dictionaries) {
        this.files = files;
        this.approvals = approvals;
        this.records = records;
        this.stays = stays;
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("/minor-file")
    @Transactional
    @RolesAllowed(MINOR_GUARDIAN)
    @Operation(
            operationId = "getMinorFile",
            summary = "A minor on one page, in clear, audited / 未成年人档案(留痕)")
    @APIResponse(responseCode = "200", description = "The file / 档案")
    @APIResponse(responseCode = "403", description = "From outside without an approval / 未经审批")
    @APIResponse(responseCode = "422", description = "Not a minor / 非未成年人")
    public GuardianshipViews.FileView file(
            @PathParam("id") UUID id,
            @Parameter(description = "reading-purpose", example = "guardianship")
                    @QueryParam("purpose")
                    @DefaultValue("guardianship")
                    String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        return files.of(id, purpose);
    }

    @POST
    @Path("/reading-approvals")
    @Idempotent
    @Transactional
    @RolesAllowed(MINOR_GUARDIAN)
    @Operation(
            operationId = "askToReadMinor",
            summary = "Ask to read a minor's record from outside the station / 申请查阅未成年人信息")
    @APIResponse(responseCode = "201", description = "Asked / 已申请")
    @APIResponse(responseCode = "422", description = "Not a minor / 非未成年人")
    public RestResponse<GuardianshipViews.ApprovalView> ask(
            @PathParam("id") UUID id,
            @BodyExample(ASKING) @NotNull @Valid GuardianshipRequests.Asking body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        ReadingApproval asked = approvals.ask(id, body.purpose());
        return Answers.created(
                "/api/v1/care-cases/" + id + "/reading-approvals",
                GuardianshipViews.ApprovalView.of(asked),
                asked.version());
    }

    @POST
    @Path("/reading-approvals/{approvalId}/decisions")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "decideOnReadingMinor",
            summary = "Somebody else grants it or not / 审批查阅申请",
            description = "Granted, it is in force for a preset time and for this reader only.")
    @APIResponse(responseCode = "200", description = "As it is now / 审批结果")
    @APIResponse(responseCode = "409", description = "Decided already / 已审批")
    @APIResponse(responseCode = "422", description = "By the reader's own hand / 不得自批")
    public RestResponse<GuardianshipViews.ApprovalView> decide(
            @PathParam("id") UUID id,
            @PathParam("approvalId") UUID approvalId,
            @BodyExample(DECISION) @NotNull @Valid GuardianshipRequests.Decision body) {
        ReadingApproval decided = approvals.decide(id, approvalId, body.granted());
        return Answers.ok(GuardianshipViews.ApprovalView.of(decided), decided.version());
    }

    @GET
    @Path("/reading-approvals")
    @Transactional
    @RolesAllowed({MINOR_GUARDIAN, DUTY_LEADER, BUREAU_LEADER, AUDITOR})
    @Operation(operationId = "listReadingApprovals", summary = "Who asked to read / 查阅审批记录")
    @APIResponse(responseCode = "200", description = "The newest first / 审批记录")
    public List<GuardianshipViews.ApprovalView> approvals(@PathParam("id") UUID id) {
        Stay stay = stays.visible(id);
        return records.approvals(stay.caseId()).stream()
                .map(GuardianshipViews.ApprovalView::of)
                .toList();
    }

    @GET
    @Path("/readings")
    @Transactional
    @RolesAllowed(AUDITOR)
    @Operation(
            operationId = "listReadingsOfCase",
            summary = "Who has read whom this is, out of the audit book / 查阅记录",
            description = "The newest 1000; all of them stand under /audit-entries.")
    @APIResponse(responseCode = "200", description = "The newest first / 查阅记录")
    public List<GuardianshipViews.ReadingLine> readings(@PathParam("id") UUID id) {
        return records.readings(stays.visible(id).caseId(), MOST_READINGS);
    }
}
