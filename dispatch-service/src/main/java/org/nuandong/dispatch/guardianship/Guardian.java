package org.nuandong.dispatch.guardianship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.personal.PersonalData;

/** 监护人: a guardian as the station knows them; name and address sealed, written once. */
@Entity
class Guardian {

    static final String TYPE = "guardian";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String relation;
    private String capacity;
    private boolean identityChecked;
    private boolean dutiesTaught;
    private byte[] name;
    private byte[] telephone;
    private byte[] address;
    private Instant recordedAt;
    private String recordedBy;

    protected Guardian() {}

    Guardian(UUID caseId, GuardianshipRequests.NewGuardian told, Instant at, String by) {
        this.caseId = caseId;
        this.relation = told.relation();
        this.capacity = told.capacity();
        this.identityChecked = told.identityChecked();
        this.dutiesTaught = told.dutiesTaught();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    void seal(GuardianshipRequests.NewGuardian told, PersonalData personal) {
        name = personal.encrypt(told.name(), place("name"));
        telephone = personal.encrypt(told.telephone(), place("telephone"));
        address = personal.encrypt(told.address(), place("address"));
    }

    private String place(String column) {
        return "guardian:" + column + ":" + id;
    }

    boolean isTaught() {
        return dutiesTaught;
    }

    GuardianshipViews.GuardianView inClear(PersonalData personal) {
        return new GuardianshipViews.GuardianView(
                id,
                relation,
                capacity,
                identityChecked,
                dutiesTaught,
                personal.decrypt(name, place("name")),
                personal.decrypt(telephone, place("telephone")),
                personal.decrypt(address, place("address")),
                recordedAt);
    }

    UUID id() {
        return id;
    }

    String relation() {
        return relation;
    }

    String capacity() {
        return capacity;
    }
}
