package org.nuandong.beneficiary.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** 标记 of one person, set and taken back by hand; those by category follow the category. */
@Path("/api/v1/persons/{id}")
@Tag(name = "recognition", description = "Known at the station's door / 入站识别")
class FlagResource {

    private final Flags flags;
    private final PersonRecognition persons;
    private final Dictionaries dictionaries;

    FlagResource(Flags flags, PersonRecognition persons, Dictionaries dictionaries) {
        this.flags = flags;
        this.persons = persons;
        this.dictionaries = dictionaries;
    }

    @GET
    @Path("/flags")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER, Role.MINOR_GUARDIAN})
    @Operation(operationId = "listPersonFlags", summary = "Flags, ended ones too / 标记及历史")
    @APIResponse(responseCode = "200", description = "the oldest first")
    public List<RecognitionViews.FlagView> list(@PathParam("id") UUID id) {
        return views(persons.visible(id));
    }

    @POST
    @Path("/flags")
    @Idempotent
    @Transactional
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "flagPerson",
            summary = "Is to be known at every station's door / 登记标记",
            description = "Stations recognise the person by the number; no name travels.")
    @APIResponse(responseCode = "201", description = "flagged; all flags of the person")
    @APIResponse(responseCode = "400", description = "no such flag")
    @APIResponse(responseCode = "409", description = "flagged so by hand already")
    public RestResponse<List<RecognitionViews.FlagView>> flag(
            @PathParam("id") UUID id, @Valid @NotNull RecognitionViews.NewFlag request) {
        dictionaries.require("person-flag", request.flag(), "flag");
        PersonRef person = persons.lockVisible(id);
        if (!flags.set(person, request.flag(), Flags.HAND)) {
            throw RecognitionProblem.FLAG_STANDS.at("flag");
        }
        return answer(person);
    }

    @POST
    @Path("/flag-ends")
    @Idempotent
    @Transactional
    @RolesAllowed(Role.REGISTRAR)
    @Operation(operationId = "endPersonFlag", summary = "A flag set by hand ends / 取消标记")
    @APIResponse(responseCode = "201", description = "ended; all flags of the person")
    @APIResponse(responseCode = "400", description = "no such reason")
    @APIResponse(responseCode = "409", description = "not flagged so by hand")
    public RestResponse<List<RecognitionViews.FlagView>> end(
            @PathParam("id") UUID id, @Valid @NotNull RecognitionViews.FlagEnd request) {
        dictionaries.require("flag-end-reason", request.reason(), "reason");
        PersonRef person = persons.lockVisible(id);
        if (!flags.end(person, request.flag(), Flags.HAND, request.reason())) {
            throw RecognitionProblem.FLAG_NOT_SET.at("flag");
        }
        return answer(person);
    }

    private RestResponse<List<RecognitionViews.FlagView>> answer(PersonRef person) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views(person))
                .location(URI.create("/api/v1/persons/" + person.id() + "/flags"))
                .build();
    }

    private List<RecognitionViews.FlagView> views(PersonRef person) {
        return flags.all(person.id()).stream().map(RecognitionViews.FlagView::of).toList();
    }
}
