package org.nuandong.dispatch.care;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A departure that is filled in step by step, on 10 January 2026. */
final class DepartureDraft {

    static final Instant AT = Instant.parse("2026-01-10T02:00:00Z");

    private final ExitKind kind;
    private boolean told = true;
    private boolean statement;
    private boolean notice;
    private boolean discharge;
    private Departure.Collector collector;
    private List<String> escorts = List.of();
    private boolean signed;
    private String destination;
    private boolean direct = true;
    private String change;
    private BigDecimal cash;
    private boolean receipt;
    private String guardianship;
    private String reasonCode;
    private String reason;
    private boolean leader;

    private DepartureDraft(ExitKind kind) {
        this.kind = kind;
    }

    static DepartureDraft of(ExitKind kind) {
        return new DepartureDraft(kind);
    }

    /**
     * With everything that any kind asks for, but the hospital's paper and the leader's consent.
     */
    static DepartureDraft complete(ExitKind kind) {
        return of(kind).statement()
                .notice()
                .collector("sibling", true, true, true)
                .escorts(List.of("one", "two"))
                .signed()
                .to("某县")
                .under("temporary")
                .code("false-data")
                .because("期满");
    }

    DepartureDraft untold() {
        told = false;
        return this;
    }

    DepartureDraft statement() {
        statement = true;
        return this;
    }

    DepartureDraft notice() {
        notice = true;
        return this;
    }

    DepartureDraft discharged() {
        discharge = true;
        return this;
    }

    DepartureDraft collector(String relation, boolean checked, boolean kept, boolean called) {
        collector =
                new Departure.Collector(
                        "张某乙", relation, checked, kept ? UUID.randomUUID() : null, null, called);
        return this;
    }

    DepartureDraft escorts(List<String> staff) {
        escorts = staff;
        return this;
    }

    DepartureDraft signed() {
        signed = true;
        return this;
    }

    DepartureDraft to(String place) {
        destination = place;
        return this;
    }

    DepartureDraft changingAt(String station) {
        direct = false;
        change = station;
        return this;
    }

    DepartureDraft cash(BigDecimal yuan) {
        cash = yuan;
        return this;
    }

    DepartureDraft receipt(boolean isSigned) {
        receipt = isSigned;
        return this;
    }

    DepartureDraft under(String kindOfGuardianship) {
        guardianship = kindOfGuardianship;
        return this;
    }

    DepartureDraft code(String why) {
        reasonCode = why;
        return this;
    }

    DepartureDraft because(String why) {
        reason = why;
        return this;
    }

    DepartureDraft byLeader() {
        leader = true;
        return this;
    }

    Departure build() {
        return new Departure(
                kind,
                AT,
                new Departure.Destination(destination, false),
                new Departure.Papers(told, statement, notice, discharge),
                collector,
                new Departure.Voucher(direct, change, false, cash, receipt),
                new Departure.Escort(escorts, signed, signed),
                guardianship,
                reasonCode,
                reason,
                new Departure.Entry(false, leader, "clerk"));
    }
}
