package org.nuandong.dispatch.entrusted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.EventId;

/** 托养协议: from then to then, for so many people; a new one is another row. */
@Entity
@Table(name = "entrusted_agreement")
class Agreement {

    @Id private UUID id;
    private UUID institutionId;
    private String agreementNo;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int places;
    private BigDecimal feeYuan;
    private String recordedBy;

    protected Agreement() {}

    Agreement(UUID institutionId, EntrustedRequests.NewAgreement said, String by, Instant now) {
        if (said.validTo().isBefore(said.validFrom())) {
            throw EntrustedProblem.AGREEMENT_ENDS_BEFORE.at("validTo");
        }
        this.id = EventId.at(now);
        this.institutionId = institutionId;
        this.agreementNo = said.agreementNo().strip();
        this.validFrom = said.validFrom();
        this.validTo = said.validTo();
        this.places = said.places();
        this.feeYuan = said.feeYuan();
        this.recordedBy = by;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    UUID id() {
        return id;
    }

    String agreementNo() {
        return agreementNo;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    int places() {
        return places;
    }

    BigDecimal feeYuan() {
        return feeYuan;
    }
}
