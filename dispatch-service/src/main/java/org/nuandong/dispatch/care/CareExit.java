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

    @Convert(converter = Codes.class)
    private List<String> escorts;

    private boolean giverSigned;
    private boolean receiverSigned;
    private String destination;
    private BigDecimal cashYuan;
    private boolean receiptSigned;
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
        statementSigned = departure.statementSigned();
        escorts = departure.escorts();
        giverSigned = departure.giverSigned();
        receiverSigned = departure.receiverSigned();
        destination = departure.destination();
        cashYuan = departure.cashYuan();
        receiptSigned = departure.receiptSigned();
        dischargeCertificate = departure.dischargeCertificate();
        reason = departure.reason();
        backEntered = departure.backEntered();
        recordedBy = departure.by();
        Departure.Collector collector = departure.collector();
        if (collector != null) {
            collectorName =
                    personal.encrypt(collector.name(), "care_exit:collector_name:" + caseId);
            collectorRelation = collector.relation();
            collectorChecked = collector.identityChecked();
        }
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

    String reason() {
        return reason;
    }

    boolean isBackEntered() {
        return backEntered;
    }
}
