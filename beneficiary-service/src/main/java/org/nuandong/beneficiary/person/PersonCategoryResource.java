package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.category.CategoryEnd;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** A person comes into a category and leaves it, each as a dated fact. */
@Path("/api/v1/persons/{id}")
@Tag(name = "persons")
class PersonCategoryResource {

    private final PersonRegister register;
    private final PersonChange change;

    PersonCategoryResource(PersonRegister register, PersonChange change) {
        this.register = register;
        this.change = change;
    }

    @POST
    @Path("/categories")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "enrollPerson", summary = "Enrol in a category / 认定类别")
    @APIResponse(responseCode = "201", description = "enrolled; the person as it is now")
    @APIResponse(responseCode = "400", description = "no such category, or not for a person")
    @APIResponse(responseCode = "409", description = "enrolled already")
    public RestResponse<PersonView> enroll(
            @PathParam("id") UUID id, @Valid @NotNull CategoryEntry request) {
        Person person = register.visibleForChange(id);
        change.enroll(person, request);
        return answer(person);
    }

    @POST
    @Path("/category-ends")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "endPersonCategory", summary = "End a category / 终止类别")
    @APIResponse(responseCode = "201", description = "ended; the person as it is now")
    @APIResponse(responseCode = "400", description = "ends before it began, or in the future")
    @APIResponse(responseCode = "409", description = "not enrolled")
    public RestResponse<PersonView> end(
            @PathParam("id") UUID id, @Valid @NotNull CategoryEnd request) {
        Person person = register.visibleForChange(id);
        change.end(person, request);
        return answer(person);
    }

    private RestResponse<PersonView> answer(Person person) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, register.show(person))
                .location(URI.create("/api/v1/persons/" + person.id()))
                .header("ETag", Versions.etag(person.version()))
                .build();
    }
}
