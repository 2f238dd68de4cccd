package org.nuandong.beneficiary.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** 名额: how many a unit may name in a project, or how many pieces it may hand out. */
@Entity
class Quota {

    static final String TYPE = "quota";

    /** Places for payees; every other item is a kind of goods. */
    static final String PLACES = "places";

    @Id private UUID id;
    private UUID projectId;
    private UUID unitId;
    private String item;
    private int quantity;
    private int used;
    private Instant setAt;
    private String setBy;
    @Version private int version;

    protected Quota() {}

    Quota(UUID id, UUID projectId, UUID unitId, String item) {
        this.id = id;
        this.projectId = projectId;
        this.unitId = unitId;
        this.item = item;
    }

    void set(int places, Instant at, String by) {
        if (places < used) {
            throw ProgrammeProblem.QUOTA_BELOW_USE.at("quantity", used);
        }
        quantity = places;
        setAt = at;
        setBy = by;
    }

    void use(int places) {
        if (places > remaining()) {
            throw ProgrammeProblem.QUOTA_EXHAUSTED.because(item, remaining());
        }
        used += places;
    }

    void release(int places) {
        used -= places;
    }

    int remaining() {
        return quantity - used;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    UUID unitId() {
        return unitId;
    }

    String item() {
        return item;
    }

    int quantity() {
        return quantity;
    }

    int used() {
        return used;
    }

    QuotaView view() {
        return new QuotaView(id, projectId, unitId, item, quantity, used, remaining(), setAt);
    }
}
