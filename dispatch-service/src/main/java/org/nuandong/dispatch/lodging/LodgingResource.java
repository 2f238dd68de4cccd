package org.nuandong.dispatch.lodging;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.RegionFilter;

/** 住宿: houses of stations, their rooms, what is free. */
@Path("/api/v1/lodging")
@Tag(name = "lodging", description = "Rooms and beds / 住宿")
class LodgingResource {

    private static final String HOUSE =
            """
            {"unitId": "0192f0a0-0000-7000-8000-000000000001", "regionCode": "420200",
             "name": "某市救助管理站住宿区", "longitude": 115.04, "latitude": 30.20}\
            """;
    private static final String HOUSE_CHANGE =
            """
            {"name": "某市救助管理站住宿区", "longitude": 115.05, "latitude": 30.21}\
            """;
    private static final String ROOM =
            """
            {"name": "201", "sex": "female", "ageGroup": "adult", "kind": "ordinary", "beds": 4}\
            """;
    private static final String OVERFLOW =
            """
            {"reason": "零下七度，三人无床"}\
            """;

    private final Houses houses;
    private final Overflow overflow;
    private final LodgingRepository lodging;
    private final FreeElsewhere elsewhere;
    private final Dictionaries dictionaries;
    private final Paging paging;

    LodgingResource(
            Houses houses,
            Overflow overflow,
            LodgingRepository lodging,
            FreeElsewhere elsewhere,
            Dictionaries dictionaries,
            Paging paging) {
        this.houses = houses;
        this.overflow = overflow;
        this.lodging = lodging;
        this.elsewhere = elsewhere;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "listLodging", summary = "Houses with what is free, by kind / 入住情况")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<LodgingViews.HouseView> list(
            @Parameter(description = "Only this station's house") @QueryParam("unit") UUID unit,
            @Parameter(description = "Region and what lies below it", example = "420200")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                lodging.page(unit, RegionFilter.of(region), after, most),
                most,
                house -> List.of(house.id().toString()),
                houses::view);
    }

    @POST
    @Path("/houses")
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "createLodgingHouse", summary = "The house of a station / 登记住宿区")
    @APIResponse(responseCode = "201", description = "Entered / 已登记")
    @APIResponse(responseCode = "409", description = "The station has one / 已登记过")
    public RestResponse<LodgingViews.HouseView> enter(
            @BodyExample(HOUSE) @NotNull @Valid LodgingRequests.NewHouse body) {
        House house = houses.enter(body);
        return Answers.created(
                "/api/v1/lodging/houses/" + house.id(), houses.view(house), house.version());
    }

    @GET
    @Path("/houses/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "getLodgingHouse",
            summary = "A house with its rooms and guests / 房间与床位")
    @APIResponse(responseCode = "200", description = "With its ETag / 住宿区")
    public RestResponse<LodgingViews.Rooms> get(@PathParam("id") UUID id) {
        return Answers.ok(houses.rooms(id), lodging.visible(id).version());
    }

    @PUT
    @Path("/houses/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "changeLodgingHouse", summary = "Name and place / 变更住宿区")
    @APIResponse(responseCode = "200", description = "As it is now / 住宿区")
    public RestResponse<LodgingViews.HouseView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(HOUSE_CHANGE) @NotNull @Valid LodgingRequests.HouseChange body) {
        return answer(houses.change(id, ifMatch, body));
    }

    @POST
    @Path("/houses/{id}/rooms")
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "createRoom", summary = "A room with its beds / 登记房间")
    @APIResponse(responseCode = "201", description = "Entered / 已登记")
    @APIResponse(responseCode = "409", description = "A room of that name / 房间已登记")
    public RestResponse<LodgingViews.RoomView> enterRoom(
            @PathParam("id") UUID id,
            @BodyExample(ROOM) @NotNull @Valid LodgingRequests.NewRoom body) {
        Room room = houses.enterRoom(id, body.plan());
        return Answers.created(
                "/api/v1/lodging/rooms/" + room.id(),
                LodgingViews.RoomView.of(room, List.of()),
                room.version());
    }

    @PUT
    @Path("/rooms/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "changeRoom", summary = "A room as it is to be / 变更房间")
    @APIResponse(responseCode = "200", description = "As it is now / 房间")
    @APIResponse(responseCode = "409", description = "Guests sleep there / 有人入住")
    public RestResponse<LodgingViews.RoomView> changeRoom(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(ROOM) @NotNull @Valid LodgingRequests.NewRoom body) {
        Room room = houses.changeRoom(id, ifMatch, body.plan());
        return Answers.ok(
                LodgingViews.RoomView.of(room, lodging.taken(List.of(room.houseId()))),
                room.version());
    }

    @POST
    @Path("/houses/{id}/overflow-openings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "openOverflow",
            summary = "Open the beds of cold nights / 启用寒夜加床",
            description =
                    "Under a cold warning in force, or a duty leader gives a reason."
                            + " / 预警生效期间，或由带班领导说明理由。")
    @APIResponse(responseCode = "200", description = "Open / 已启用")
    @APIResponse(responseCode = "409", description = "Open already / 已启用过")
    @APIResponse(responseCode = "422", description = "No warning and no duty leader / 无预警")
    public RestResponse<LodgingViews.HouseView> open(
            @PathParam("id") UUID id,
            @BodyExample(OVERFLOW) @NotNull @Valid LodgingRequests.Overflow body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        return answer(overflow.open(id, body.reason()));
    }

    @POST
    @Path("/houses/{id}/overflow-closings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "closeOverflow", summary = "Put the overflow beds away / 撤除寒夜加床")
    @APIResponse(responseCode = "200", description = "Put away / 已撤除")
    @APIResponse(responseCode = "409", description = "Not open, or in use / 未启用或有人入住")
    public RestResponse<LodgingViews.HouseView> close(
            @PathParam("id") UUID id,
            @BodyExample("{}") @NotNull @Valid LodgingRequests.OverflowEnd body) {
        return answer(overflow.close(id, body.at()));
    }

    @GET
    @Path("/houses/{id}/nearest-free")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "nearestFreeBeds",
            summary = "Other stations with a bed for such a guest / 邻近站空床",
            description = "Free beds of other stations are no secret; their guests are.")
    @APIResponse(responseCode = "200", description = "The nearest first / 由近到远")
    public LodgingViews.Nearest nearest(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of sex", example = "female") @QueryParam("sex") @NotNull
                    String sex,
            @Parameter(description = "Under 18") @QueryParam("minor") @DefaultValue("false")
                    boolean minor) {
        dictionaries.require("sex", sex, "sex");
        House house = lodging.visible(id);
        return new LodgingViews.Nearest(house.id(), elsewhere.near(house, sex, minor));
    }

    private RestResponse<LodgingViews.HouseView> answer(House house) {
        lodging.flush();
        return Answers.ok(houses.view(house), house.version());
    }
}
