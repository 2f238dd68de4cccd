package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.roster.WomenOnDuty;

/** 房间管理: enters and changes houses and rooms; a room in use stays as it is. */
@ApplicationScoped
class Houses {

    private final LodgingRepository lodging;
    private final LodgingEvents events;
    private final HouseFull full;
    private final Dictionaries dictionaries;
    private final WomenOnDuty women;
    private final Caller caller;
    private final Clock clock;

    Houses(
            LodgingRepository lodging,
            LodgingEvents events,
            HouseFull full,
            Dictionaries dictionaries,
            WomenOnDuty women,
            Caller caller,
            Clock clock) {
        this.lodging = lodging;
        this.events = events;
        this.full = full;
        this.dictionaries = dictionaries;
        this.women = women;
        this.caller = caller;
        this.clock = clock;
    }

    House enter(LodgingRequests.NewHouse body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        if (lodging.count("unitId", body.unitId()) > 0) {
            throw LodgingProblem.HOUSE_KNOWN.at("unitId");
        }
        House house =
                new House(
                        body.unitId(),
                        body.regionCode(),
                        name(body.name()),
                        point(body.longitude(), body.latitude()));
        lodging.persistAndFlush(house);
        events.houseChanged(house, clock.instant());
        return house;
    }

    House change(UUID id, String ifMatch, LodgingRequests.HouseChange body) {
        House house = lodging.lockVisible(id);
        Versions.require(ifMatch, house.version());
        house.change(name(body.name()), point(body.longitude(), body.latitude()));
        lodging.flush();
        events.houseChanged(house, clock.instant());
        return house;
    }

    Room enterRoom(UUID houseId, RoomPlan plan) {
        House house = lodging.lockVisible(houseId);
        check(plan, houseId, null);
        Room room = new Room(house, plan);
        lodging.add(room);
        return changed(house, room);
    }

    Room changeRoom(UUID roomId, String ifMatch, RoomPlan plan) {
        Room room = lodging.visibleRoom(roomId);
        House house = lodging.lockVisible(room.houseId());
        Versions.require(ifMatch, room.version());
        check(plan, house.id(), roomId);
        List<BedAssignment> here =
                lodging.taken(List.of(house.id())).stream()
                        .filter(bed -> bed.roomId().equals(roomId))
                        .toList();
        boolean bedGone = here.stream().anyMatch(bed -> bed.bedNo() > plan.beds());
        if (bedGone || !here.isEmpty() && room.isForOthersThan(plan)) {
            throw LodgingProblem.ROOM_IN_USE.because(here.size());
        }
        room.change(plan);
        return changed(house, room);
    }

    private Room changed(House house, Room room) {
        lodging.flush();
        events.roomChanged(room, clock.instant());
        full.look(house, clock.instant());
        return room;
    }

    private void check(RoomPlan plan, UUID houseId, UUID roomId) {
        dictionaries.require("room-sex", plan.sex(), "sex");
        dictionaries.require("room-age-group", plan.ageGroup(), "ageGroup");
        dictionaries.require("room-kind", plan.kind(), "kind");
        dictionaries.require("room-closure", plan.closedReason(), "closedReason");
        FreeText.requireNoNumbers(plan.name(), "name");
        if (lodging.isRoomKnown(houseId, plan.name(), roomId)) {
            throw LodgingProblem.ROOM_KNOWN.at("name");
        }
    }

    private static String name(String name) {
        FreeText.requireNoNumbers(name, "name");
        return name.strip();
    }

    private static GeoPoint point(Double longitude, Double latitude) {
        GeoPoint point = GeoPoint.ofNullable(longitude, latitude);
        GeoPoint.requireInChina(point, "longitude");
        return point;
    }

    LodgingViews.HouseView view(House house) {
        return LodgingViews.HouseView.of(
                house,
                Occupancy.of(
                        house,
                        lodging.rooms(List.of(house.id())),
                        lodging.taken(List.of(house.id()))),
                women.isThere(house.unitId(), Caller.SYSTEM));
    }

    /** The rooms with who sleeps in them; only a house that the caller sees. */
    LodgingViews.Rooms rooms(UUID houseId) {
        House house = lodging.visible(houseId);
        List<BedAssignment> taken = lodging.taken(List.of(houseId));
        return new LodgingViews.Rooms(
                view(house),
                lodging.rooms(List.of(houseId)).stream()
                        .map(room -> LodgingViews.RoomView.of(room, taken))
                        .toList());
    }
}
