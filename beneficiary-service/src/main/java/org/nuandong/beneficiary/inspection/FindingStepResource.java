package org.nuandong.beneficiary.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Role;

/** The steps of a finding, from its owner to somebody else's look. */
@Path("/api/v1")
@Tag(name = "inspections", description = "Inspections and findings / 四查四改")
class FindingStepResource {

    private final FindingRepository findings;
    private final FindingSteps steps;
    private final FindingViews views;

    FindingStepResource(FindingRepository findings, FindingSteps steps, FindingViews views) {
        this.findings = findings;
        this.steps = steps;
        this.views = views;
    }

    @POST
    @Path("/findings/{id}/assignments")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP
    })
    @Operation(
            operationId = "assignFinding",
            summary = "Who puts it right / 指定整改责任人",
            description =
                    "What went up the line stays with its unit; the officer may still change.")
    @APIResponse(responseCode = "200", description = "assigned")
    @APIResponse(responseCode = "409", description = "not open, or escalated already")
    public FindingView assign(
            @PathParam("id") UUID id,
            @Valid @NotNull @BodyExample("{\"officer\": \"grid-worker-07\"}")
                    InspectionRequests.Assignment request) {
        return step(id, finding -> steps.assign(finding, request));
    }

    @POST
    @Path("/findings/{id}/extensions")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "extendFinding",
            summary = "More time, and why / 整改延期",
            description =
                    "Never for an immediate danger; what was late before stays late in the totals.")
    @APIResponse(responseCode = "200", description = "extended")
    @APIResponse(responseCode = "400", description = "not later than it is due now")
    @APIResponse(responseCode = "409", description = "not open, or a danger")
    public FindingView extend(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            "{\"dueAt\": \"2026-12-31T10:00:00Z\", \"reason\": \"等待供电部门更换线路\"}")
                    InspectionRequests.Extension request) {
        return step(id, finding -> steps.extend(finding, request));
    }

    @POST
    @Path("/findings/{id}/rectifications")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.STATION_CLERK, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "rectifyFinding",
            summary = "It was put right / 整改完成",
            description =
                    "With a file of this finding where its severity needs proof; somebody else looks again.")
    @APIResponse(responseCode = "200", description = "submitted")
    @APIResponse(responseCode = "400", description = "no proof, or before it was found")
    @APIResponse(responseCode = "409", description = "not open")
    public FindingView rectify(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            "{\"what\": \"已加装烟道并试火\", \"rectifiedAt\": \"2026-12-18T11:00:00Z\", \"fileIds\": [\"0193a5c0-0000-7000-8000-00000000f001\"]}")
                    InspectionRequests.Rectified request) {
        return step(id, finding -> steps.rectify(finding, request));
    }

    @POST
    @Path("/findings/{id}/reinspections")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(
            operationId = "reinspectFinding",
            summary = "Somebody else looked again / 复查",
            description =
                    "By nobody who put it right. Not right after all: it is open again, and a danger that lasts is told again.")
    @APIResponse(responseCode = "200", description = "verified, or open again")
    @APIResponse(responseCode = "409", description = "nothing submitted, or the same person")
    public FindingView reinspect(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            "{\"result\": \"verified\", \"inspectedAt\": \"2026-12-19T02:00:00Z\", \"words\": \"烟道牢固，报警器正常\"}")
                    InspectionRequests.Reinspection request) {
        return step(id, finding -> steps.reinspect(finding, request));
    }

    @POST
    @Path("/findings/{id}/waivers")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "waiveFinding",
            summary = "It is not put right, and why / 不予整改",
            description = "By an approver who did not find it; never an immediate danger.")
    @APIResponse(responseCode = "200", description = "waived")
    @APIResponse(responseCode = "409", description = "not open, a danger, or the same person")
    public FindingView waive(
            @PathParam("id") UUID id,
            @Valid @NotNull @BodyExample("{\"reason\": \"房屋已拆除\"}")
                    InspectionRequests.Waiver request) {
        return step(id, finding -> steps.waive(finding, request));
    }

    private FindingView step(UUID id, Consumer<Finding> work) {
        Finding finding = findings.visibleForChange(id);
        work.accept(finding);
        findings.flush();
        return views.whole(finding);
    }
}
