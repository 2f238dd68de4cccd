package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 发放批次: the lines that leave together, with the control totals that were stated for them. */
@Entity
class PaymentBatch {

    static final String TYPE = "payment-batch";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id private UUID id;
    private String no;
    private RegionCode regionCode;
    private UUID unitId;
    private UUID projectId;
    private String channel;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private boolean test;

    @Column(name = "line_count")
    private int lines;

    private BigDecimal totalYuan;
    private String bySource;
    private Instant drawnAt;
    private String drawnBy;
    private Instant sentAt;
    private String sentBy;
    private Instant settledAt;
    private Instant changedAt;
    @Version private int version;

    protected PaymentBatch() {}

    PaymentBatch(
            UUID id,
            String no,
            PaymentList of,
            String channel,
            PaymentTotals totals,
            Instant at,
            String by) {
        this.id = id;
        this.no = no;
        regionCode = of.region();
        unitId = of.unitId();
        projectId = of.projectId();
        this.channel = channel;
        test = of.isTest();
        state = BatchState.DRAWN;
        lines = (int) totals.lines();
        totalYuan = totals.amountYuan();
        bySource = text(totals.bySource());
        drawnAt = at;
        drawnBy = by;
        changedAt = at;
    }

    /** Handed to the bank or the cashier: once. */
    void send(Instant at, String by) {
        require(BatchState.DRAWN);
        state = BatchState.SENT;
        sentAt = at;
        sentBy = by;
        changedAt = at;
    }

    void settle(Instant at) {
        require(BatchState.SENT);
        state = BatchState.SETTLED;
        settledAt = at;
        changedAt = at;
    }

    void require(BatchState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    List<PaymentTotals.BySource> bySource() {
        try {
            return JSON.readValue(bySource, new TypeReference<List<PaymentTotals.BySource>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("control totals of a batch", e);
        }
    }

    private static String text(List<PaymentTotals.BySource> sources) {
        try {
            return JSON.writeValueAsString(sources);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("control totals of a batch", e);
        }
    }

    UUID id() {
        return id;
    }

    String no() {
        return no;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID projectId() {
        return projectId;
    }

    String channel() {
        return channel;
    }

    BatchState state() {
        return state;
    }

    boolean isTest() {
        return test;
    }

    int lines() {
        return lines;
    }

    BigDecimal totalYuan() {
        return totalYuan;
    }

    String drawnBy() {
        return drawnBy;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant settledAt() {
        return settledAt;
    }

    int version() {
        return version;
    }
}
