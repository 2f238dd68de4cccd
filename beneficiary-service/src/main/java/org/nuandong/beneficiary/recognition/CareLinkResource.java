package org.nuandong.beneficiary.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Role;

/** 个案关联 of one person: which care cases it is, and the wrong ones undone. */
@Path("/api/v1/persons/{id}/care-links")
@Tag(name = "recognition")
class CareLinkResource {

    private final CaseLinkRepository repository;
    private final CaseLinks links;
    private final PersonRecognition persons;
    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    CareLinkResource(
            CaseLinkRepository repository,
            CaseLinks links,
            PersonRecognition persons,
            Dictionaries dictionaries,
            OfficeClock clock) {
        this.repository = repository;
        this.links = links;
        this.persons = persons;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER, Role.MINOR_GUARDIAN})
    @Operation(operationId = "listCareLinks", summary = "Care cases of a person / 在站个案关联")
    @APIResponse(responseCode = "200", description = "ids of cases and the history of the links")
    public RecognitionViews.LinksView list(@PathParam("id") UUID id) {
        return view(persons.visible(id));
    }

    @POST
    @Path("/{caseId}/undoing")
    @Transactional
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "undoCareLink",
            summary = "It is not the same person; the history stays / 撤销关联",
            description = "The same match is not made again by itself.")
    @APIResponse(responseCode = "200", description = "what is linked still")
    @APIResponse(responseCode = "400", description = "no such reason")
    @APIResponse(responseCode = "404", description = "not linked, or not in the caller's region")
    public RecognitionViews.LinksView undo(
            @PathParam("id") UUID id,
            @PathParam("caseId") UUID caseId,
            @Valid @NotNull RecognitionViews.Unlinking request) {
        dictionaries.require("case-unlink-reason", request.reason(), "reason");
        PersonRef person = persons.lockVisible(id);
        CaseLink link =
                repository.lockedOf(caseId, id).orElseThrow(CommonProblem.NOT_FOUND::because);
        links.refuse(link, request.reason(), clock.now());
        repository.flush();
        return view(person);
    }

    private RecognitionViews.LinksView view(PersonRef person) {
        return new RecognitionViews.LinksView(
                repository.of(person.id()).stream().map(CaseLink::caseId).toList(),
                repository.steps(person.id()).stream().map(RecognitionViews.StepView::of).toList());
    }
}
