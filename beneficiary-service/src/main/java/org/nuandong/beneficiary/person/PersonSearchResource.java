package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Search: a POST, for numbers and names do not belong into addresses and their logs. */
@Path("/api/v1/person-searches")
@Tag(name = "persons")
class PersonSearchResource {

    private static final int MOST_BY_NUMBER = 50;

    private final PersonNumbers numbers;
    private final PersonSearch search;
    private final PersonRegister register;
    private final PersonAudit audit;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final Paging paging;

    PersonSearchResource(
            PersonNumbers numbers,
            PersonSearch search,
            PersonRegister register,
            PersonAudit audit,
            CategoryRegister categories,
            Dictionaries dictionaries,
            Paging paging) {
        this.numbers = numbers;
        this.search = search;
        this.register = register;
        this.audit = audit;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.paging = paging;
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
            summary =
                    "Find people by number, name, pinyin, region, category, cause or need"
                            + " / 按证件号、电话、姓名、拼音、地区、类别、原因、需求检索",
            description =
                    "A number finds its owner alone. Everything else narrows a list by pages; the"
                            + " cursor goes with the body it was answered for. Never everybody.")
    @APIResponse(responseCode = "200", description = "who was found in the caller's region, masked")
    @APIResponse(responseCode = "400", description = "nothing to search by, or an invalid number")
    public Page<PersonView> search(
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @BodyExample("{\"name\":\"zhangmou\"," + "\"region\":\"420202006\"}") @Valid @NotNull
                    PersonSearchRequest request) {
        int most = paging.limit(limit);
        if (!request.hasNumber()) {
            return list(request, most, paging.position(cursor));
        }
        if (request.identityNumber() != null && request.telephone() != null) {
            throw PersonProblem.SEARCH_NEEDS_ONE_NUMBER.because();
        }
        List<Person> found =
                owners(request).stream().filter(register::isVisible).limit(MOST_BY_NUMBER).toList();
        audit.seen(found, "search");
        return new Page<>(register.show(found), null);
    }

    private Page<PersonView> list(PersonSearchRequest request, int most, List<String> after) {
        PersonSearch.Wanted wanted = request.wanted();
        if (wanted.isEmpty()) {
            throw PersonProblem.SEARCH_TOO_WIDE.because();
        }
        dictionaries.require("reading-purpose", request.purpose(), "purpose");
        categories.filter(wanted.category(), request.purpose(), "category");
        dictionaries.require("hardship-cause", request.cause(), "cause");
        dictionaries.require("need", request.need(), "need");
        PersonSearch.Order order =
                request.sort() == null
                        ? PersonSearch.Order.NEWEST
                        : PersonSearch.Order.of(request.sort());
        String question = wanted.question() + order.name();
        if (after != null && !question.equals(after.get(2))) {
            throw CommonProblem.INVALID_CURSOR.at("cursor");
        }
        List<Person> rows = search.find(wanted, order, after, most + 1);
        List<Person> shown = rows.subList(0, Math.min(most, rows.size()));
        audit.seen(shown, "search");
        if (wanted.category() != null && categories.isSensitive(wanted.category())) {
            audit.foundIn(shown, request.purpose());
        }
        Map<UUID, PersonView> views = register.byId(shown);
        return paging.page(
                rows,
                most,
                row -> List.of(row.namePinyin(), row.id().toString(), question),
                row -> views.get(row.id()));
    }

    private List<Person> owners(PersonSearchRequest request) {
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
