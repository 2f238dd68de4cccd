package org.nuandong.beneficiary.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 捐赠: cash or goods, with its receipt; the giver's name stands sealed. */
@Entity
class Donation {

    static final String TYPE = "donation";

    @Id private UUID id;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID driveId;
    private String receiptNo;
    private String donorKind;
    private byte[] donorSealed;
    private int givers;
    private BigDecimal amount;
    private String item;
    private int quantity;
    private String wish;
    private LocalDate receivedOn;
    private Instant recordedAt;
    private String recordedBy;
    private boolean test;
    @Version private int version;

    protected Donation() {}

    Donation(UUID id, DonationRequests.NewDonation said, String receiptNo, Instant at, String by) {
        this.id = id;
        this.receiptNo = receiptNo;
        regionCode = new RegionCode(said.regionCode());
        unitId = said.unitId();
        driveId = said.driveId();
        donorKind = said.donorKind();
        givers = said.givers();
        amount = said.amountYuan() == null ? new BigDecimal("0.00") : said.amountYuan();
        item = said.item();
        quantity = said.quantity() == null ? 0 : said.quantity();
        wish = said.wish();
        receivedOn = said.receivedOn();
        recordedAt = at;
        recordedBy = by;
    }

    void givenBy(byte[] sealed) {
        donorSealed = sealed;
    }

    boolean isCash() {
        return item == null;
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

    UUID driveId() {
        return driveId;
    }

    String receiptNo() {
        return receiptNo;
    }

    String donorKind() {
        return donorKind;
    }

    byte[] donorSealed() {
        return donorSealed;
    }

    int givers() {
        return givers;
    }

    BigDecimal amount() {
        return amount;
    }

    String item() {
        return item;
    }

    int quantity() {
        return quantity;
    }

    String wish() {
        return wish;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    int version() {
        return version;
    }
}
