package org.nuandong.beneficiary.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Households of the register, masked. */
@Path("/api/v1/households")
@Tag(name = "households", description = "Households in need / 困难家庭")
class HouseholdResource {

    private final HouseholdRegistration registration;
    private final HouseholdUpdate update;
    private final HouseholdRepository households;
    private final HouseholdPresentation presentation;
    private final HouseholdAccess access;
    private final CategoryRegister categories;
    private final Caller caller;
    private final WideLists lists;
    private final Paging paging;

    HouseholdResource(
            HouseholdRegistration registration,
            HouseholdUpdate update,
            HouseholdRepository households,
            HouseholdPresentation presentation,
            HouseholdAccess access,
            CategoryRegister categories,
            Caller caller,
            WideLists lists,
            Paging paging) {
        this.registration = registration;
        this.update = update;
        this.households = households;
        this.presentation = presentation;
        this.access = access;
        this.categories = categories;
        this.caller = caller;
        this.lists = lists;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.DUTY_LEADER})
    @Operation(
            operationId = "registerHousehold",
            summary = "Register a household with its members / 登记困难家庭及成员",
            description = "All or nothing. Back-entry (补录) needs the role duty-leader.")
    @APIResponse(responseCode = "201", description = "registered; masked")
    @APIResponse(
            responseCode = "400",
            description = "a fact is missing or disagrees; the field is named")
    @APIResponse(
            responseCode = "403",
            description = "a foreign region, or a back-entry by another role")
    @APIResponse(responseCode = "409", description = "a person is registered already")
    public RestResponse<HouseholdView> register(@Valid @NotNull HouseholdRequest request) {
        Household household = registration.register(request);
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        presentation.view(household, request.regionCode()))
                .location(URI.create("/api/v1/households/" + household.id()))
                .header("ETag", Versions.etag(household.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.DUTY_LEADER
    })
    @Operation(
            operationId = "listHouseholds",
            summary = "Households by region, category or person / 按地区、类别、人员查询困难家庭",
            description =
                    "A caller who sees the whole country must narrow the list. By name or number: POST /person-searches, then personId.")
    @APIResponse(
            responseCode = "200",
            description = "a page, newest first; empty for a foreign region")
    @APIResponse(responseCode = "400", description = "no filter for the whole country")
    public Page<HouseholdSummary> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("category") @Size(max = 40) String category,
            @QueryParam("personId") UUID personId,
            @Parameter(description = "open when left out")
                    @QueryParam("state")
                    @Pattern(regexp = "open|closed|withdrawn")
                    String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        HouseholdRepository.Filter filter =
                new HouseholdRepository.Filter(
                        region == null ? null : new RegionCode(region),
                        categories.filter(category, "category"),
                        personId,
                        state == null ? Household.OPEN : state);
        lists.refuse(filter.isEmpty());
        List<Household> rows =
                households.list(
                        filter,
                        caller.likePatterns(),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        List<Household> shown = rows.subList(0, Math.min(most, rows.size()));
        access.seen(shown, "list");
        Map<UUID, HouseholdSummary> summaries = presentation.summaries(shown);
        return paging.page(
                rows, most, row -> List.of(row.id().toString()), row -> summaries.get(row.id()));
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
        Role.DUTY_LEADER
    })
    @Operation(operationId = "getHousehold", summary = "One household, masked / 单个家庭（脱敏）")
    @APIResponse(responseCode = "200", description = "the household with its members")
    public RestResponse<HouseholdView> get(@PathParam("id") UUID id) {
        Household household = access.visible(id);
        access.seen(List.of(household), "view");
        return answer(household);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "changeHousehold",
            summary = "Change a household: move, causes, head / 变更家庭信息",
            description = "A move takes all members along. An address left out stays as it is.")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "400", description = "not exactly one head, or other members")
    @APIResponse(responseCode = "403", description = "moves to a foreign region")
    public RestResponse<HouseholdView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull HouseholdChange request) {
        Household household = access.visibleForChange(id);
        Versions.require(ifMatch, household.version());
        update.apply(household, request);
        return answer(household);
    }

    private RestResponse<HouseholdView> answer(Household household) {
        return ResponseBuilder.ok(presentation.view(household))
                .header("ETag", Versions.etag(household.version()))
                .build();
    }
}
