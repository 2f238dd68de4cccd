package org.nuandong.dispatch.extension;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 延期备案 of one case: filed by the station, answered by the bureau above it. */
@Path("/api/v1/care-cases/{id}/extensions")
@Tag(name = "extensions", description = "Extensions of a stay / 延期备案")
class ExtensionResource {

    private static final String FILING =
            """
            {"reason": "unidentified", "until": "2026-12-31T16:00:00+08:00",
             "filedTo": "0192f0a0-0000-7000-8000-000000000002", "note": "身份待查，比对结果未回"}""";
    private static final String ANSWER =
            """
            {"note": "同意备案"}""";
    private static final String REFUSAL =
            """
            {"note": "已查明身份，应安排返乡"}""";

    private final ExtensionFiling filing;
    private final ExtensionRepository extensions;
    private final Stays stays;
    private final Dictionaries dictionaries;

    ExtensionResource(
            ExtensionFiling filing,
            ExtensionRepository extensions,
            Stays stays,
            Dictionaries dictionaries) {
        this.filing = filing;
        this.extensions = extensions;
        this.stays = stays;
        this.dictionaries = dictionaries;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "fileExtension",
            summary = "File a longer stay with the superior / 报送延期备案",
            description = "The new limit runs at once; an answer is due by a preset (细则 Art. 12).")
    @APIResponse(responseCode = "201", description = "Filed; the limit is moved / 已报备")
    @APIResponse(responseCode = "400", description = "Not later, or not a superior / 参数有误")
    @APIResponse(responseCode = "409", description = "One is open, or the case is closed / 状态不符")
    public RestResponse<ExtensionView> file(
            @PathParam("id") UUID id,
            @BodyExample(FILING) @NotNull @Valid ExtensionRequests.Filing body) {
        dictionaries.require("extension-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        StayExtension extension = filing.file(id, body);
        extensions.flush();
        return Answers.created(
                "/api/v1/stay-extensions/" + extension.id(),
                ExtensionView.of(extension),
                extension.version());
    }

    @POST
    @Path("/{extensionId}/acknowledgements")
    @Transactional
    @RolesAllowed(BUREAU_LEADER)
    @Operation(operationId = "acknowledgeExtension", summary = "The superior takes note / 备案确认")
    @APIResponse(responseCode = "200", description = "As it is now / 延期备案")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<ExtensionView> acknowledge(
            @PathParam("id") UUID id,
            @PathParam("extensionId") UUID extensionId,
            @BodyExample(ANSWER) @NotNull @Valid ExtensionRequests.Answer body) {
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(filing.acknowledge(id, extensionId, body.note()));
    }

    @POST
    @Path("/{extensionId}/refusals")
    @Transactional
    @RolesAllowed(BUREAU_LEADER)
    @Operation(
            operationId = "refuseExtension",
            summary = "The superior says no / 不予备案",
            description = "The former limit holds again: plan the way home, place or terminate.")
    @APIResponse(responseCode = "200", description = "As it is now / 延期备案")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<ExtensionView> refuse(
            @PathParam("id") UUID id,
            @PathParam("extensionId") UUID extensionId,
            @BodyExample(REFUSAL) @NotNull @Valid ExtensionRequests.Refusal body) {
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(filing.refuse(id, extensionId, body.note()));
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listExtensions", summary = "Extensions of a case / 延期备案列表")
    @APIResponse(responseCode = "200", description = "In their order / 按报送时间")
    public List<ExtensionView> list(@PathParam("id") UUID id) {
        stays.visible(id);
        return extensions.ofCase(id).stream().map(ExtensionView::of).toList();
    }

    private RestResponse<ExtensionView> answer(StayExtension extension) {
        extensions.flush();
        return Answers.ok(ExtensionView.of(extension), extension.version());
    }
}
