package org.nuandong.beneficiary.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;
import org.nuandong.commons.security.Role;

/** 死亡: it ends a person's categories and changes the household, so it is told here. */
@Path("/api/v1/persons/{id}")
@Tag(name = "persons")
class DeathResource {

    private final HouseholdEnds ends;
    private final PersonRegister persons;

    DeathResource(HouseholdEnds ends, PersonRegister persons) {
        this.ends = ends;
        this.persons = persons;
    }

    @POST
    @Path("/deaths")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "reportDeath",
            summary = "A person has died / 死亡登记",
            description =
                    "Categories end; the household goes on under another head, or ends with its"
                            + " last person.")
    @APIResponse(responseCode = "200", description = "the person as the file stands now")
    @APIResponse(responseCode = "400", description = "before the birth, or in the future")
    @APIResponse(responseCode = "409", description = "told already, or no such member as head")
    public PersonView died(
            @PathParam("id") UUID id, @Valid @NotNull HouseholdLifeRequests.Death request) {
        ends.died(id, request);
        return persons.views(List.of(id)).get(id);
    }

    @POST
    @Path("/death-reversals")
    @Transactional
    @RolesAllowed({Role.REGISTRAR})
    @Operation(
            operationId = "reverseDeath",
            summary = "The report of a death was wrong / 撤销死亡登记",
            description = "Categories and household are open again as they were.")
    @APIResponse(responseCode = "200", description = "the person as the file stands now")
    @APIResponse(responseCode = "409", description = "nobody told that this person died")
    public PersonView lives(@PathParam("id") UUID id) {
        ends.revived(id);
        return persons.views(List.of(id)).get(id);
    }
}
