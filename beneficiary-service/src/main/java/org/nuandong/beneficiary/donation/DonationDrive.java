package org.nuandong.beneficiary.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 募捐活动: a unit calls for gifts until it closes. */
@Entity
class DonationDrive {

    static final String TYPE = "donation-drive";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private String title;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private String openedBy;
    private Instant changedAt;
    private boolean test;
    @Version private int version;

    protected DonationDrive() {}

    DonationDrive(UUID id, DonationRequests.NewDrive said, String title, Instant at, String by) {
        this.id = id;
        regionCode = new RegionCode(said.regionCode());
        unitId = said.unitId();
        this.title = title;
        openedOn = said.openedOn();
        openedBy = by;
        changedAt = at;
    }

    void requireOpen() {
        if (closedOn != null) {
            throw DonationProblem.DRIVE_CLOSED.because();
        }
    }

    void close(LocalDate on, Instant at) {
        requireOpen();
        closedOn = on;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String title() {
        return title;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version;
    }
}
