package org.nuandong.dispatch.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.OpenIncident;
import org.nuandong.dispatch.team.TeamDuty.DutyVehicle;

/** 交接班记录: what one shift tells the next, as it stood when it was written (R122, R106). */
@Entity
class ShiftNote {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shiftId;
    private UUID nextShiftId;
    private String regionCode;
    private UUID unitId;
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OpenIncident> openIncidents;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WatchedPerson> watchedPersons;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DutyVehicle> vehicles;

    private String writtenBy;
    private Instant writtenAt;
    private Instant dueAt;
    private String acknowledgedBy;
    private Instant acknowledgedAt;
    @Version private int version;

    protected ShiftNote() {}

    ShiftNote(Shift shift, UUID nextShiftId, String writtenBy, Instant at, Instant dueAt) {
        this.shiftId = shift.id();
        this.nextShiftId = nextShiftId;
        this.regionCode = shift.region().code();
        this.unitId = shift.unitId();
        this.writtenBy = writtenBy;
        this.writtenAt = at;
        this.dueAt = dueAt;
    }

    void tell(
            String text,
            List<OpenIncident> incidents,
            List<WatchedPerson> persons,
            List<DutyVehicle> cars) {
        note = text;
        openIncidents = incidents;
        watchedPersons = persons;
        vehicles = cars;
    }

    /** Once; whoever wrote it has not read it for the next shift. */
    void acknowledge(String subject, Instant at) {
        if (subject.equals(writtenBy)) {
            throw RosterProblem.NOTE_NOT_YOURS.because();
        }
        if (acknowledgedAt == null) {
            acknowledgedBy = subject;
            acknowledgedAt = at;
        }
    }

    boolean isUnread() {
        return acknowledgedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID shiftId() {
        return shiftId;
    }

    UUID nextShiftId() {
        return nextShiftId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String note() {
        return note;
    }

    List<OpenIncident> openIncidents() {
        return openIncidents;
    }

    List<WatchedPerson> watchedPersons() {
        return watchedPersons;
    }

    List<DutyVehicle> vehicles() {
        return vehicles;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    int version() {
        return version;
    }
}
