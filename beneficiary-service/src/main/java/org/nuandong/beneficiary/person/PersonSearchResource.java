package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.security.Role;

/** Search by a personal number: a POST, for numbers do not belong into addresses and their logs. */
@Path("/api/v1/person-searches")
@Tag(name = "persons")
class PersonSearchResource {

    private final PersonNumbers numbers;
    private final PersonRegister register;
    private final PersonAudit audit;

    PersonSearchResource(PersonNumbers numbers, PersonRegister register, PersonAudit audit) {
        this.numbers = numbers;
        this.register = register;
        this.audit = audit;
    }

    /** Exactly one of the two. */
    public record SearchRequest(
            @Size(max = 40) @Schema(examples = "410527196802290013") String identityNumber,
            @Size(max = 40) @Schema(examples = "13800000001") String telephone) {

        /** A record's own text would put the number into logs. */
        @Override
        public String toString() {
            return "SearchRequest";
        }
    }

    @POST
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.MINOR_GUARDIAN
    })
    @Operation(
            operationId = "searchPersons",
            summary = "Find people by identity or telephone number / 按证件号或电话检索")
    @APIResponse(responseCode = "200", description = "who was found in the caller's region, masked")
    @APIResponse(responseCode = "400", description = "not exactly one valid number")
    public Page<PersonView> search(@Valid @NotNull SearchRequest request) {
        if ((request.identityNumber() == null) == (request.telephone() == null)) {
            throw PersonProblem.SEARCH_NEEDS_ONE_NUMBER.because();
        }
        List<Person> found =
                owners(request).stream().filter(register::isVisible).limit(50).toList();
        audit.seen(found, "search");
        return new Page<>(register.show(found), null);
    }

    private List<Person> owners(SearchRequest request) {
        if (request.identityNumber() != null) {
            return numbers.owners(
                    IdentityNumber.parse(request.identityNumber())
                            .orElseThrow(
                                    () ->
                                            PersonProblem.IDENTITY_NUMBER_INVALID.at(
                                                    "identityNumber")));
        }
        return numbers.owners(
                Telephone.parse(request.telephone())
                        .orElseThrow(() -> PersonProblem.TELEPHONE_INVALID.at("telephone")));
    }
}
