package org.nuandong.dispatch.lodging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for houses, rooms and the beds that are taken. */
@ApplicationScoped
class LodgingRepository implements PanacheRepositoryBase<House, UUID> {

    private final Caller caller;

    LodgingRepository(Caller caller) {
        this.caller = caller;
    }

    House visible(UUID id) {
        return seen(findById(id));
    }

    House lockVisible(UUID id) {
        return seen(lock(id));
    }

    House lock(UUID id) {
        House house = findById(id);
        if (house != null) {
            getEntityManager().refresh(house, LockModeType.PESSIMISTIC_WRITE);
        }
        return house;
    }

    private House seen(House house) {
        if (house == null || !caller.sees(house.region(), house.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return house;
    }

    /** The house of a station, locked until the transaction ends. */
    Optional<House> lockOf(UUID unitId) {
        return find("unitId", unitId).firstResultOptional().map(house -> lock(house.id()));
    }

    List<House> page(UUID unitId, RegionCode region, UUID after, int limit) {
        return new ScopedQuery<>(getEntityManager(), House.class, "lodging_house", caller)
                .and("t.unit_id = :unitId", "unitId", unitId)
                .and(
                        "t.region_code like :region",
                        "region",
                        region == null ? null : region.prefix() + "%")
                .and("t.id > :after", "after", after)
                .rows("t.id", limit);
    }

    List<Room> rooms(Collection<UUID> houseIds) {
        return houseIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from Room r where r.houseId in :houses order by r.name, r.id",
                                Room.class)
                        .setParameter("houses", houseIds)
                        .getResultList();
    }

    /** 404 at the field when there is none of this house. */
    Room room(UUID roomId, UUID houseId) {
        Room room = getEntityManager().find(Room.class, roomId);
        if (room == null || !room.houseId().equals(houseId)) {
            throw CommonProblem.NOT_FOUND.at("roomId");
        }
        return room;
    }

    Room visibleRoom(UUID roomId) {
        Room room = getEntityManager().find(Room.class, roomId);
        if (room == null || !caller.sees(room.region(), room.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return room;
    }

    boolean isRoomKnown(UUID houseId, String name, UUID other) {
        return getEntityManager()
                        .createQuery(
                                "select count(r) from Room r where r.houseId = :house"
                                        + " and r.name = :name and r.id <> :other",
                                Long.class)
                        .setParameter("house", houseId)
                        .setParameter("name", name)
                        .setParameter("other", other == null ? new UUID(0, 0) : other)
                        .getSingleResult()
                > 0;
    }

    /** Who sleeps in these houses now. A test takes nobody's bed. */
    List<BedAssignment> taken(Collection<UUID> houseIds) {
        return houseIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from BedAssignment a where a.houseId in :houses"
                                        + " and a.releasedAt is null and a.test = false"
                                        + " order by a.roomId, a.bedNo",
                                BedAssignment.class)
                        .setParameter("houses", houseIds)
                        .getResultList();
    }

    Optional<BedAssignment> current(UUID caseId) {
        return assignments(caseId, "a.releasedAt is null").stream().findFirst();
    }

    List<BedAssignment> history(UUID caseId) {
        return assignments(caseId, "true = true");
    }

    private List<BedAssignment> assignments(UUID caseId, String condition) {
        return getEntityManager()
                .createQuery(
                        "from BedAssignment a where a.caseId = :case and "
                                + condition
                                + " order by a.assignedAt desc, a.id desc",
                        BedAssignment.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    void add(Object row) {
        getEntityManager().persist(row);
    }
}
