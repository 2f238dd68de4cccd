package org.nuandong.dispatch.care;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** 在站服务及离站登记: how one stay ended; written once. */
@Entity
class CareExit {

    @Id private UUID caseId;
    private String kind;
    private Instant exitedAt;
    private boolean crossProvince;
    private int stayDays;
    private boolean statementSigned;
    private byte[] collectorName;
    private String collectorRelation;
    private boolean collectorChecked;
    private UUID collectorDocumentId;
    private String collectorDocumentFileNo;
    private boolean collectorCalledBack;

    @Convert(converter = Codes.class)
    private List<String> escorts;

    private boolean giverSigned;
    private boolean receiverSigned;
    private String destination;
    private BigDecimal cashYuan;
    private boolean receiptSigned;
    private boolean told;
    private boolean direct;
    private String transferStation;
    private boolean foodGiven;
    private String guardianship;
    private String reasonCode;
    private boolean noticeGiven;
    private boolean dischargeCertificate;
    private String reason;
    private boolean backEntered;
    private String recordedBy;

    protected CareExit() {}

    CareExit(CareCase careCase, Departure departure, PersonalData personal) {
        caseId = careCase.id();
        kind = departure.kind().code();
        exitedAt = departure.at();
        crossProvince = departure.crossProvince();
        stayDays = StayDays.between(careCase.admittedAt(), departure.at());
        destination = departure.place();
        guardianship = departure.guardianship();
        reasonCode = departure.reasonCode();
        reason = departure.reason();
        backEntered = departure.backEntered();
        recordedBy = departure.entry().by();
        copy(departure.papers());
        copy(departure.voucher());
        escorts = departure.escort().staff();
        giverSigned = departure.escort().giverSigned();
        receiverSigned = departure.escort().receiverSigned();
        if (departure.collector() != null) {
            seal(departure.collector(), personal);
        }
    }

    private void copy(Departure.Papers papers) {
        told = papers.told();
        statementSigned = papers.statementSigned();
        noticeGiven = papers.noticeGiven();
        dischargeCertificate = papers.dischargeCertificate();
    }

    private void copy(Departure.Voucher voucher) {
        direct = voucher.direct();
        transferStation = voucher.transferStation();
        foodGiven = voucher.foodGiven();
        cashYuan = voucher.cashYuan();
        receiptSigned = voucher.receiptSigned();
    }

    private void seal(Departure.Collector collector, PersonalData personal) {
        collectorName = personal.encrypt(collector.name(), "care_exit:collector_name:" + caseId);
        collectorRelation = collector.relation();
        collectorChecked = collector.identityChecked();
        collectorDocumentId = collector.documentId();
        collectorDocumentFileNo = collector.documentFileNo();
        collectorCalledBack = collector.calledBack();
    }

    UUID caseId() {
        return caseId;
    }

    String kind() {
        return kind;
    }

    Instant exitedAt() {
        return exitedAt;
    }

    boolean isCrossProvince() {
        return crossProvince;
    }

    int stayDays() {
        return stayDays;
    }

    String collectorRelation() {
        return collectorRelation;
    }

    List<String> escorts() {
        return escorts;
    }

    String destination() {
        return destination;
    }

    String transferStation() {
        return transferStation;
    }

    String guardianship() {
        return guardianship;
    }

    String reasonCode() {
        return reasonCode;
    }

    BigDecimal cashYuan() {
        return cashYuan;
    }

    String reason() {
        return reason;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
