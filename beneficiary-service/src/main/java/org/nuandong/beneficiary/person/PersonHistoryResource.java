package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.category.CategoryHistory;
import org.nuandong.beneficiary.category.CategorySpan;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.RegisterChange;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Role;

/** What the register said of a person, when, and who changed it. */
@Path("/api/v1/persons/{id}")
@Tag(name = "persons")
class PersonHistoryResource {

    private final PersonRegister register;
    private final PersonHistory history;
    private final PersonAudit audit;
    private final CategoryHistory categories;
    private final OfficeClock clock;

    PersonHistoryResource(
            PersonRegister register,
            PersonHistory history,
            PersonAudit audit,
            CategoryHistory categories,
            OfficeClock clock) {
        this.register = register;
        this.history = history;
        this.audit = audit;
        this.categories = categories;
        this.clock = clock;
    }

    @GET
    @Path("/changes")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listPersonChanges",
            summary = "What was changed, when, in which role and for which unit / 对象变更记录")
    @APIResponse(responseCode = "200", description = "the newest first; no values")
    public List<RegisterChange> changes(@PathParam("id") UUID id) {
        return history.changes(register.visible(id).id());
    }

    @GET
    @Path("/as-of")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "getPersonAsOf",
            summary = "The person as the register knew them on a day / 某日的对象信息")
    @APIResponse(responseCode = "200", description = "as it stood at the end of that day")
    @APIResponse(responseCode = "400", description = "no day, or one to come")
    @APIResponse(responseCode = "404", description = "no such person, or not registered yet")
    public PersonAsOf asOf(
            @PathParam("id") UUID id,
            @Parameter(example = "2026-01-31") @QueryParam("on") @NotNull LocalDate on) {
        clock.refuseFuture(on, "on");
        Person person = register.visible(id);
        audit.seen(List.of(person), "view");
        PersonAsOf then = history.asOf(List.of(id), on).get(id);
        if (then == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return then;
    }

    @GET
    @Path("/categories")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER
    })
    @Operation(
            operationId = "listPersonCategories",
            summary = "All categories with days and papers, ended ones too / 历次类别认定")
    @APIResponse(responseCode = "200", description = "the newest first, as far as may be seen")
    public List<CategorySpan> categories(@PathParam("id") UUID id) {
        return categories.spans(register.visible(id).id());
    }
}
