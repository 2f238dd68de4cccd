package org.nuandong.dispatch.lodging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 房间: so many beds for guests of one sex and age group, or for a family (381号 Art. 8). */
@Entity
@Table(name = "lodging_room")
class Room {

    static final String ANY = "any";
    static final String ORDINARY = "ordinary";
    static final String ISOLATION = "isolation";
    static final String OVERFLOW = "overflow";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID houseId;
    private UUID unitId;
    private String regionCode;
    private String name;
    private String sex;
    private String ageGroup;
    private String kind;
    private int beds;
    private String closedReason;
    @Version private int version;

    protected Room() {}

    Room(House house, RoomPlan plan) {
        this.houseId = house.id();
        this.unitId = house.unitId();
        this.regionCode = house.region().code();
        change(plan);
    }

    final void change(RoomPlan plan) {
        name = plan.name();
        sex = plan.sex();
        ageGroup = plan.ageGroup();
        kind = plan.kind();
        beds = plan.beds();
        closedReason = plan.closedReason();
    }

    /** Would who sleeps there now still belong there? */
    boolean isForOthersThan(RoomPlan plan) {
        return !sex.equals(plan.sex())
                || !ageGroup.equals(plan.ageGroup())
                || !kind.equals(plan.kind())
                || plan.closedReason() != null;
    }

    boolean isFor(String guestSex) {
        return sex.equals(guestSex) || sex.equals(ANY);
    }

    boolean isForMinors() {
        return "minor".equals(ageGroup);
    }

    boolean isForAdults() {
        return "adult".equals(ageGroup);
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    boolean isOpen() {
        return closedReason == null;
    }

    /** The guests whom it is for, as the full list of a house calls them. */
    String guests() {
        return sex + "/" + ageGroup;
    }

    UUID id() {
        return id;
    }

    UUID houseId() {
        return houseId;
    }

    UUID unitId() {
        return unitId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    String name() {
        return name;
    }

    String sex() {
        return sex;
    }

    String ageGroup() {
        return ageGroup;
    }

    String kind() {
        return kind;
    }

    int beds() {
        return beds;
    }

    String closedReason() {
        return closedReason;
    }

    int version() {
        return version;
    }
}
