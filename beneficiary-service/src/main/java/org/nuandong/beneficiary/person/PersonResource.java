package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** People of the register, masked; they are entered with their household. */
@Path("/api/v1/persons")
@Tag(name = "persons", description = "People in need / 对象")
class PersonResource {

    private final PersonRepository persons;
    private final PersonRegister register;
    private final PersonChange change;
    private final PersonAudit audit;
    private final CategoryRegister categories;
    private final Caller caller;
    private final WideLists lists;
    private final Paging paging;
    private final Event<PeopleEntered> entered;

    PersonResource(
            PersonRepository persons,
            PersonRegister register,
            PersonChange change,
            PersonAudit audit,
            CategoryRegister categories,
            Caller caller,
            WideLists lists,
            Paging paging,
            Event<PeopleEntered> entered) {
        this.persons = persons;
        this.register = register;
        this.change = change;
        this.audit = audit;
        this.categories = categories;
        this.caller = caller;
        this.lists = lists;
        this.paging = paging;
        this.entered = entered;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(
            operationId = "listPersons",
            summary = "People by region or category / 按地区、类别查询对象",
            description =
                    "A caller who sees the whole country must narrow the list. By name or number: POST /person-searches.")
    @APIResponse(
            responseCode = "200",
            description = "a page, newest first; empty for a foreign region")
    @APIResponse(responseCode = "400", description = "no filter for the whole country")
    public Page<PersonView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("category") @Size(max = 40) String category,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        PersonFilter filter =
                new PersonFilter(
                        region == null ? null : new RegionCode(region),
                        categories.filter(category, "category"));
        lists.refuse(filter.isEmpty());
        List<Person> rows =
                persons.list(
                        filter,
                        caller.likePatterns(),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        List<Person> shown = rows.subList(0, Math.min(most, rows.size()));
        audit.seen(shown, "list");
        Map<UUID, PersonView> views = register.byId(shown);
        return paging.page(
                rows, most, row -> List.of(row.id().toString()), row -> views.get(row.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(operationId = "getPerson", summary = "One person, masked / 单个对象（脱敏）")
    @APIResponse(responseCode = "200", description = "the person")
    public RestResponse<PersonView> get(@PathParam("id") UUID id) {
        Person person = register.visible(id);
        audit.seen(List.of(person), "view");
        return answer(person);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "changePerson",
            summary = "Correct a person / 更正对象信息",
            description =
                    "Identity number, telephone and documents that are left out stay as they are.")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "400", description = "the facts disagree; the field is named")
    @APIResponse(responseCode = "409", description = "the number is another person's")
    public RestResponse<PersonView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PersonEntry request) {
        Person person = register.visibleForChange(id);
        Versions.require(ifMatch, person.version());
        change.apply(person, request);
        entered.fire(PeopleEntered.byHand(List.of(id)));
        return answer(person);
    }

    private RestResponse<PersonView> answer(Person person) {
        return ResponseBuilder.ok(register.show(person))
                .header("ETag", Versions.etag(person.version()))
                .build();
    }
}
