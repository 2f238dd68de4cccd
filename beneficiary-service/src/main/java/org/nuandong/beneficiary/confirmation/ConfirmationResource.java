package org.nuandong.beneficiary.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Applications for a category, and where each stands. */
@Path("/api/v1/confirmations")
@Tag(name = "confirmations", description = "Confirmation by steps / 认定程序")
class ConfirmationResource {

    private final ConfirmationStart start;
    private final ConfirmationRepository confirmations;
    private final ConfirmationViews views;
    private final Paging paging;

    ConfirmationResource(
            ConfirmationStart start,
            ConfirmationRepository confirmations,
            ConfirmationViews views,
            Paging paging) {
        this.start = start;
        this.confirmations = confirmations;
        this.views = views;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "applyForCategory",
            summary = "Somebody applies for a category / 受理申请",
            description = "The steps and days of the place are copied from its preset.")
    @APIResponse(responseCode = "201", description = "on its way, with the first step's day")
    @APIResponse(responseCode = "400", description = "no such holder or category")
    @APIResponse(responseCode = "409", description = "runs already, or is confirmed")
    public RestResponse<ConfirmationView> apply(@Valid @NotNull ConfirmationRequests.New request) {
        Confirmation one = start.apply(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, views.view(one))
                .location(URI.create("/api/v1/confirmations/" + one.id()))
                .header("ETag", Versions.etag(one.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "listConfirmations", summary = "Applications / 认定列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<ConfirmationView.Summary> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("state") @Pattern(regexp = "running|noticed|confirmed|refused|withdrawn")
                    String state,
            @QueryParam("holderId") UUID holderId,
            @Parameter(description = "true: only what somebody is late with") @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<Confirmation> rows =
                confirmations.page(
                        new ConfirmationRepository.Filter(region, state, holderId, overdue),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), views.summaries());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER
    })
    @Operation(operationId = "getConfirmation", summary = "One application / 单个认定")
    @APIResponse(responseCode = "200", description = "with its steps and objections")
    public ConfirmationView get(@PathParam("id") UUID id) {
        return views.view(confirmations.visible(id));
    }

    @GET
    @Path("/{id}/notice")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.APPROVER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "getConfirmationNotice",
            summary = "What the public reads, masked / 公示内容（脱敏）")
    @APIResponse(responseCode = "200", description = "as it hangs out")
    @APIResponse(responseCode = "404", description = "nothing hangs out")
    public ConfirmationView.NoticeText notice(@PathParam("id") UUID id) {
        return views.text(confirmations.visible(id));
    }
}
