package org.nuandong.beneficiary.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** 我的档案: what a person may ask about the own file, at the counter of the registrar. */
@Path("/api/v1/persons/{id}")
@Tag(name = "privacy", description = "Own data: readings, consent, requests / 个人信息保护")
class PrivacyResource {

    private final Readers readers;
    private final Consents consents;
    private final PrivacyDesk desk;
    private final PersonRecognition persons;
    private final Paging paging;

    PrivacyResource(
            Readers readers,
            Consents consents,
            PrivacyDesk desk,
            PersonRecognition persons,
            Paging paging) {
        this.readers = readers;
        this.consents = consents;
        this.desk = desk;
        this.persons = persons;
        this.paging = paging;
    }

    @GET
    @Path("/file-readings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.MINOR_GUARDIAN})
    @Operation(
            operationId = "listFileReadings",
            summary = "Who has seen this file: role, unit, purpose, fields / 谁看过这份档案",
            description = "From the audit book, so that it can be shown to the person. No names.")
    @APIResponse(responseCode = "200", description = "a page, newest first")
    public Page<PrivacyViews.ReadingView> readings(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        persons.visible(id);
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        long before = position == null ? Long.MAX_VALUE : Long.parseLong(position.get(0));
        return paging.page(
                readers.of(id, before, most + 1),
                most,
                row -> List.of(Long.toString(row.id())),
                PrivacyViews.ReadingView::of);
    }

    @GET
    @Path("/consents")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.PROGRAMME_OFFICER, Role.MINOR_GUARDIAN})
    @Operation(
            operationId = "listConsents",
            summary = "Each purpose with its ground / 各处理目的及依据",
            description = "Consent that stands, or the law that asks for none.")
    @APIResponse(responseCode = "200", description = "one line for each purpose")
    public List<PrivacyViews.ConsentView> consents(@PathParam("id") UUID id) {
        return consents.views(persons.visible(id).id());
    }

    @POST
    @Path("/consents")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "giveConsent", summary = "Consent to one purpose / 登记同意")
    @APIResponse(responseCode = "201", description = "given; a former one is replaced")
    @APIResponse(responseCode = "400", description = "no such purpose")
    @APIResponse(responseCode = "409", description = "none is needed, or a guardian consents")
    public RestResponse<List<PrivacyViews.ConsentView>> give(
            @PathParam("id") UUID id, @Valid @NotNull PrivacyViews.NewConsent request) {
        PersonRef person = persons.lockVisible(id);
        consents.give(person, persons.years(id), request);
        return created("/consents", id, consents.views(id));
    }

    @POST
    @Path("/consents/{consentId}/withdrawals")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "withdrawConsent", summary = "Taken back, at any time / 撤回同意")
    @APIResponse(responseCode = "200", description = "one line for each purpose")
    @APIResponse(responseCode = "404", description = "no consent that stands")
    public List<PrivacyViews.ConsentView> withdraw(
            @PathParam("id") UUID id, @PathParam("consentId") UUID consentId) {
        consents.withdraw(persons.lockVisible(id), consentId);
        return consents.views(id);
    }

    @GET
    @Path("/privacy-requests")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.APPROVER, Role.AUDITOR})
    @Operation(operationId = "listPrivacyRequests", summary = "What was asked / 个人信息请求列表")
    @APIResponse(responseCode = "200", description = "the oldest first")
    public List<PrivacyViews.RequestView> requests(@PathParam("id") UUID id) {
        return desk.of(persons.visible(id).id()).stream()
                .map(PrivacyViews.RequestView::of)
                .toList();
    }

    @POST
    @Path("/privacy-requests")
    @Idempotent
    @Transactional
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "askAboutOwnData",
            summary = "Access, correction or erasure is asked for / 提出个人信息请求",
            description = "A correction itself is made at the person; the answer is owed in time.")
    @APIResponse(responseCode = "201", description = "received, with the date of the answer")
    @APIResponse(responseCode = "400", description = "no such kind, or the identity unchecked")
    public RestResponse<PrivacyViews.RequestView> ask(
            @PathParam("id") UUID id, @Valid @NotNull PrivacyViews.NewRequest request) {
        return created(
                "/privacy-requests", id, PrivacyViews.RequestView.of(desk.receive(id, request)));
    }

    private static <T> RestResponse<T> created(String path, UUID id, T view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/v1/persons/" + id + path))
                .build();
    }
}
