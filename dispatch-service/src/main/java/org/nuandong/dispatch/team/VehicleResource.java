package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;

/** 救助车辆: register vehicles with their kit and give them to teams. */
@Path("/api/v1/vehicles")
@Tag(name = "vehicles", description = "Rescue vehicles / 救助车辆")
class VehicleResource {

    private final VehicleRepository vehicles;
    private final TeamRepository teams;
    private final VehicleMoves moves;
    private final TeamEvents events;
    private final Kits kits;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    VehicleResource(
            VehicleRepository vehicles,
            TeamRepository teams,
            VehicleMoves moves,
            TeamEvents events,
            Kits kits,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.vehicles = vehicles;
        this.teams = teams;
        this.moves = moves;
        this.events = events;
        this.kits = kits;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "createVehicle", summary = "Register a vehicle / 登记救助车辆")
    @APIResponse(responseCode = "201", description = "Registered / 已登记")
    @APIResponse(responseCode = "409", description = "Plate known already / 车牌已登记")
    public RestResponse<VehicleView> create(
            @BodyExample(TeamExamples.VEHICLE) @NotNull @Valid TeamRequests.NewVehicle body) {
        dictionaries.require("vehicle-kind", body.kind(), "kind");
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        if (vehicles.isPlateTaken(body.plate())) {
            throw TeamProblem.PLATE_TAKEN.at("plate");
        }
        Instant now = clock.instant();
        List<KitItem> kit = kits.read(body.kit(), "kit");
        Vehicle vehicle =
                new Vehicle(body.plate(), body.kind(), body.regionCode(), body.unitId(), now);
        if (body.teamId() != null) {
            vehicle.assignTo(teams.lockVisible(body.teamId()).id());
        }
        vehicles.persist(vehicle);
        events.changed(vehicle, now);
        vehicles.flush();
        if (!kit.isEmpty()) {
            kits.counted(vehicle, kit, now);
        }
        return Answers.created(
                "/api/v1/vehicles/" + vehicle.id(), view(vehicle), vehicle.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        OPERATOR,
        VIEWER
    })
    @Operation(operationId = "listVehicles", summary = "Vehicles in scope / 车辆列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<VehicleView> list(
            @QueryParam("teamId") UUID teamId,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "available, with-team or out-of-service") @QueryParam("state")
                    String state,
            @Parameter(description = "Code of vehicle-kind") @QueryParam("kind") String kind,
            @QueryParam("region") String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        List<Vehicle> rows =
                vehicles.page(
                        new VehicleRepository.Filter(
                                teamId, unitId, state, kind, RegionFilter.of(region)),
                        after,
                        limit);
        Map<UUID, List<KitItem>> carried = kits.in(rows.stream().map(Vehicle::id).toList());
        return paging.page(
                rows,
                limit,
                vehicle -> List.of(vehicle.id().toString()),
                vehicle -> view(vehicle, carried.getOrDefault(vehicle.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        OPERATOR,
        VIEWER
    })
    @Operation(operationId = "getVehicle", summary = "One vehicle / 车辆详情")
    @APIResponse(responseCode = "200", description = "The vehicle with its ETag / 车辆")
    public RestResponse<VehicleView> get(@PathParam("id") UUID id) {
        return answer(vehicles.visible(id));
    }

    @POST
    @Path("/{id}/assignments")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "assignVehicle",
            summary = "Give the vehicle to a team, or back to the station / 派给小组或收回")
    @APIResponse(responseCode = "200", description = "The vehicle as it is now / 车辆")
    @APIResponse(responseCode = "409", description = "Its team is on an incident / 小组正在出动")
    public RestResponse<VehicleView> assign(
            @PathParam("id") UUID id,
            @BodyExample(TeamExamples.ASSIGNMENT) @NotNull @Valid TeamRequests.Assignment body) {
        return answer(moves.toTeam(id, body.teamId()));
    }

    @POST
    @Path("/{id}/service-states")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "setVehicleService", summary = "Into or out of service / 启用或停用")
    @APIResponse(responseCode = "200", description = "The vehicle as it is now / 车辆")
    @APIResponse(responseCode = "409", description = "Its team is on an incident / 小组正在出动")
    public RestResponse<VehicleView> serve(
            @PathParam("id") UUID id,
            @BodyExample(TeamExamples.SERVICE_STATE) @NotNull @Valid
                    TeamRequests.ServiceState body) {
        dictionaries.require("vehicle-out-reason", body.reason(), "reason");
        if (!body.inService() && body.reason() == null) {
            throw TeamProblem.OUT_REASON_NEEDED.at("reason");
        }
        return answer(
                body.inService() ? moves.backInService(id) : moves.outOfService(id, body.reason()));
    }

    @POST
    @Path("/{id}/kit-checks")
    @Transactional
    @RolesAllowed({DUTY_LEADER, TEAM_MEMBER, STATION_CLERK})
    @Operation(
            operationId = "checkVehicleKit",
            summary = "What was counted before the shift; missing is answered / 车载物资清点")
    @APIResponse(responseCode = "200", description = "The vehicle, with what is missing / 车辆及缺项")
    @APIResponse(responseCode = "400", description = "Unknown item / 物品代码有误")
    public RestResponse<VehicleView> checkKit(
            @PathParam("id") UUID id,
            @BodyExample(TeamExamples.KIT_CHECK) @NotNull @Valid TeamRequests.KitCheck body) {
        Vehicle vehicle = vehicles.lockVisible(id);
        Instant now = clock.instant();
        List<KitItem> found = kits.read(body.kit(), "kit");
        vehicle.checked(now);
        kits.counted(vehicle, found, now);
        events.kitChecked(vehicle, kits.missing(vehicle, found, now), now);
        vehicles.flush();
        return answer(vehicle);
    }

    private RestResponse<VehicleView> answer(Vehicle vehicle) {
        return Answers.ok(view(vehicle), vehicle.version());
    }

    private VehicleView view(Vehicle vehicle) {
        return view(vehicle, kits.in(vehicle));
    }

    private VehicleView view(Vehicle vehicle, List<KitItem> kit) {
        return VehicleView.of(vehicle, kit, kits.missing(vehicle, kit, clock.instant()));
    }
}
