package org.nuandong.beneficiary.responsibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.platform.WideLists;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Who answers for which township, village and household. */
@Path("/api/v1")
@Tag(name = "responsibility", description = "Who answers for whom / 三包责任")
class ResponsibilityResource {

    private final PostBook posts;
    private final ChargeTable charges;
    private final ResponsibilityLists lists;
    private final HouseholdFiles households;
    private final Caller caller;
    private final WideLists wide;
    private final Paging paging;

    ResponsibilityResource(
            PostBook posts,
            ChargeTable charges,
            ResponsibilityLists lists,
            HouseholdFiles households,
            Caller caller,
            WideLists wide,
            Paging paging) {
        this.posts = posts;
        this.charges = charges;
        this.lists = lists;
        this.households = households;
        this.caller = caller;
        this.wide = wide;
        this.paging = paging;
    }

    @POST
    @Path("/responsibility-posts")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(operationId = "openResponsibilityPost", summary = "Set up a post / 设立责任岗位")
    @APIResponse(responseCode = "201", description = "set up, and vacant")
    @APIResponse(
            responseCode = "400",
            description = "a place that a post of this tier does not have")
    @APIResponse(responseCode = "409", description = "the place has one")
    public RestResponse<ResponsibilityView.PostView> open(
            @BodyExample("{\"regionCode\":\"140221100\",\"tier\":\"leader\",\"title\":\"包镇县领导\"}")
                    @Valid
                    @NotNull
                    ResponsibilityRequests.Post request) {
        ResponsibilityPost post = posts.open(request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, posts.view(post))
                .location(URI.create("/api/v1/responsibility-posts/" + post.id()))
                .header("ETag", Versions.etag(post.version()))
                .build();
    }

    @GET
    @Path("/responsibility-posts")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(operationId = "listResponsibilityPosts", summary = "Posts of a place / 责任岗位列表")
    @APIResponse(responseCode = "200", description = "a page of open posts, by region")
    public Page<ResponsibilityView.PostView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("tier") @Pattern(regexp = "leader|township|village") String tier,
            @Parameter(description = "true: nobody holds them") @QueryParam("vacant")
                    Boolean vacant,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        wide.refuse(region == null);
        int most = paging.limit(limit);
        List<ResponsibilityPost> rows =
                posts.page(region, tier, vacant, paging.position(cursor), most + 1);
        return paging.page(
                rows, most, row -> List.of(row.region().code(), row.id().toString()), posts::view);
    }

    @GET
    @Path("/responsibility-posts/{id}")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(operationId = "getResponsibilityPost", summary = "A post and who held it / 岗位与历任")
    @APIResponse(responseCode = "200", description = "the first tenure first")
    public ResponsibilityView.Detail get(@PathParam("id") UUID id) {
        return detail(posts.visible(id));
    }

    @POST
    @Path("/responsibility-posts/{id}/tenures")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "holdResponsibilityPost",
            summary = "Somebody takes a post, or takes it over / 到岗、交接",
            description = "Whoever held it ends the day before. The same officer again: nothing.")
    @APIResponse(responseCode = "200", description = "with all tenures")
    @APIResponse(responseCode = "400", description = "no such officer, or before the one before")
    public ResponsibilityView.Detail hold(
            @PathParam("id") UUID id,
            @BodyExample("{\"officer\":\"worker-0007\",\"fromOn\":\"2026-11-20\"}") @Valid @NotNull
                    ResponsibilityRequests.Tenure request) {
        ResponsibilityPost post = posts.visibleForChange(id);
        posts.hold(post, request);
        return detail(post);
    }

    @POST
    @Path("/responsibility-posts/{id}/vacancies")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(operationId = "leaveResponsibilityPost", summary = "Nobody holds it any more / 离岗")
    @APIResponse(responseCode = "200", description = "with all tenures")
    @APIResponse(responseCode = "409", description = "nobody holds it")
    public ResponsibilityView.Detail leave(
            @PathParam("id") UUID id,
            @BodyExample("{\"untilOn\":\"2026-11-20\",\"reason\":\"退休\"}") @Valid @NotNull
                    ResponsibilityRequests.Vacancy request) {
        ResponsibilityPost post = posts.visibleForChange(id);
        posts.leave(post, request.untilOn(), request.reason());
        return detail(post);
    }

    @POST
    @Path("/responsibility-posts/{id}/closings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(operationId = "closeResponsibilityPost", summary = "A post is no more / 撤岗")
    @APIResponse(
            responseCode = "200",
            description = "closed; its households are in nobody's charge")
    @APIResponse(responseCode = "409", description = "closed before")
    public ResponsibilityView.Detail close(@PathParam("id") UUID id) {
        ResponsibilityPost post = posts.visibleForChange(id);
        posts.close(post);
        return detail(post);
    }

    @POST
    @Path("/responsibility-posts/{id}/charges")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "chargeResponsibilityPost",
            summary = "Which households a village post looks after / 包户",
            description = "Those named leave whoever had them; without names, all that nobody has.")
    @APIResponse(responseCode = "200", description = "how many came to it")
    @APIResponse(responseCode = "400", description = "a household outside the place of the post")
    public ResponsibilityView.Charged charge(
            @PathParam("id") UUID id,
            @BodyExample("{\"householdIds\":[\"0193a5c0-0000-7000-8000-0000000000b1\"]}")
                    @Valid
                    @NotNull
                    ResponsibilityRequests.Charge request) {
        return new ResponsibilityView.Charged(
                posts.charge(posts.visibleForChange(id), request.householdIds()));
    }

    @GET
    @Path("/responsibility-chains/{householdId}")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "getResponsibilityChain",
            summary = "Who answers for a household, up to the county / 责任链")
    @APIResponse(responseCode = "200", description = "a missing link is null")
    public ResponsibilityView.Chain chain(@PathParam("householdId") UUID householdId) {
        HouseholdFiles.Home found = households.homes(List.of(householdId)).get(householdId);
        if (found == null || !caller.sees(found.region(), null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        RegionCode home = found.region();
        String township = home.code().substring(0, Math.min(9, home.code().length()));
        return new ResponsibilityView.Chain(
                householdId,
                charges.postOf(householdId).map(posts::findById).map(posts::view).orElse(null),
                posts.openAt(home, Tier.TOWNSHIP).map(posts::view).orElse(null),
                posts.openAt(new RegionCode(township), Tier.LEADER).map(posts::view).orElse(null));
    }

    @GET
    @Path("/responsibility-gaps")
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "listResponsibilityGaps", summary = "What nobody answers for / 责任空档")
    @APIResponse(responseCode = "200", description = "by township, all of the caller's")
    public List<ResponsibilityView.Gap> gaps(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region) {
        wide.refuse(region == null);
        return lists.gaps(region);
    }

    @GET
    @Path("/my-households")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(operationId = "listMyHouseholds", summary = "Households in my charge / 我包的户")
    @APIResponse(responseCode = "200", description = "a page, of the posts that the caller holds")
    public Page<ResponsibilityView.InCharge> mine(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        List<ResponsibilityView.InCharge> rows =
                lists.mine(after == null ? null : UUID.fromString(after.get(0)), most + 1);
        return paging.page(rows, most, row -> List.of(row.householdId().toString()), row -> row);
    }

    private ResponsibilityView.Detail detail(ResponsibilityPost post) {
        return new ResponsibilityView.Detail(
                posts.view(post), posts.tenures(post.id()).stream().map(Tenure::view).toList());
    }
}
