package org.nuandong.beneficiary.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What happens to an application, each told as a fact. */
@Path("/api/v1/confirmations/{id}")
@Tag(name = "confirmations")
class ConfirmationStepResource {

    private final ConfirmationRepository confirmations;
    private final ConfirmationSteps steps;
    private final Objections objections;
    private final ConfirmationViews views;
    private final OfficeClock clock;

    ConfirmationStepResource(
            ConfirmationRepository confirmations,
            ConfirmationSteps steps,
            Objections objections,
            ConfirmationViews views,
            OfficeClock clock) {
        this.confirmations = confirmations;
        this.steps = steps;
        this.objections = objections;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Path("/step-results")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "takeConfirmationStep",
            summary = "A check or decision / 核对、审核结果",
            description = "By the role the place names, and by another person than before.")
    @APIResponse(responseCode = "200", description = "the next step waits, or it has ended")
    @APIResponse(responseCode = "400", description = "a refusal without its reason")
    @APIResponse(responseCode = "403", description = "another role takes this step")
    @APIResponse(responseCode = "409", description = "not its turn, or the same officer")
    public RestResponse<ConfirmationView> take(
            @PathParam("id") UUID id, @Valid @NotNull ConfirmationRequests.Result request) {
        return change(id, one -> steps.take(one, request));
    }

    @POST
    @Path("/notices")
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.APPROVER})
    @Operation(operationId = "publishConfirmation", summary = "It hangs out / 张贴公示")
    @APIResponse(responseCode = "200", description = "with the last day it hangs")
    @APIResponse(responseCode = "403", description = "another role hangs it out")
    @APIResponse(responseCode = "409", description = "not its turn")
    public RestResponse<ConfirmationView> publish(
            @PathParam("id") UUID id, @Valid @NotNull ConfirmationRequests.NewNotice request) {
        return change(id, one -> steps.publish(one, request));
    }

    @POST
    @Path("/objections")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.APPROVER, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "objectToConfirmation",
            summary = "Somebody objects / 登记异议",
            description = "Words and name are sealed. Nothing is decided while it is open.")
    @APIResponse(responseCode = "201", description = "taken down")
    @APIResponse(responseCode = "400", description = "no such kind, or in the future")
    @APIResponse(responseCode = "409", description = "it has ended")
    public RestResponse<ConfirmationView> object(
            @PathParam("id") UUID id, @Valid @NotNull ConfirmationRequests.NewObjection request) {
        Confirmation one = confirmations.visibleForChange(id);
        objections.raise(one, request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(one))
                .location(URI.create("/api/v1/confirmations/" + id))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @POST
    @Path("/objections/{objectionId}/answers")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "answerObjection",
            summary = "The objection is answered / 答复异议",
            description = "By somebody who took no step of this application.")
    @APIResponse(responseCode = "200", description = "upheld: the category is refused")
    @APIResponse(responseCode = "409", description = "answered before, or the same officer")
    public RestResponse<ConfirmationView> answer(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Valid @NotNull ConfirmationRequests.Answer request) {
        return change(id, one -> objections.answer(one, objectionId, request));
    }

    @POST
    @Path("/objections/{objectionId}/readings")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(
            operationId = "readObjection",
            summary = "An objection in clear, for a purpose; audited / 查看异议原文（留痕）")
    @APIResponse(responseCode = "200", description = "its words, and who said them if known")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public ObjectionWords read(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Valid @NotNull ConfirmationRequests.Reading request) {
        return objections.read(confirmations.visible(id), objectionId, request.purpose());
    }

    @POST
    @Path("/withdrawals")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "withdrawConfirmation", summary = "Taken back / 撤回申请")
    @APIResponse(responseCode = "200", description = "withdrawn")
    @APIResponse(responseCode = "409", description = "it has ended")
    public RestResponse<ConfirmationView> withdraw(
            @PathParam("id") UUID id, @Valid @NotNull ConfirmationRequests.Withdrawal request) {
        String reason = FreeText.checked(request.reason(), "reason");
        return change(id, one -> steps.withdraw(one, reason, clock.now()));
    }

    private RestResponse<ConfirmationView> change(UUID id, Consumer<Confirmation> fact) {
        Confirmation one = confirmations.visibleForChange(id);
        fact.accept(one);
        confirmations.flush();
        return ResponseBuilder.ok(views.view(one))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }
}
