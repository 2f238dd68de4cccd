package org.nuandong.beneficiary.region;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 行政区: one entry of the division; a withdrawn one stays and says what took its place. */
@Entity
class Region {

    private static final String LOCAL = "local";

    @Id private String code;
    private String name;
    private String folded;
    private String pinyin;
    private String initials;
    private String parentCode;
    private short level;
    private LocalDate validFrom;
    private LocalDate validTo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] replacedBy = {};

    private String withdrawnBy;
    private String origin;
    private Instant changedAt;
    @Version private int version;

    protected Region() {}

    static Region local(
            RegionCode code, String name, RegionCode parent, LocalDate from, Instant at) {
        Region region = new Region();
        region.code = code.code();
        region.call(name);
        region.parentCode = parent.code();
        region.level = (short) code.level();
        region.validFrom = from;
        region.origin = LOCAL;
        region.changedAt = at;
        return region;
    }

    void change(String newName, LocalDate from, LocalDate to, Instant at) {
        if (!isLocal()) {
            throw RegionProblem.REGION_IS_NATIONAL.because();
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw RegionProblem.REGION_DATES_REVERSED.at("validTo");
        }
        call(newName);
        validFrom = from;
        validTo = to;
        changedAt = at;
    }

    /** Without a last day it is in force again. */
    void withdraw(LocalDate lastDay, List<String> heirs, String source, Instant at) {
        if (lastDay != null && validFrom != null && lastDay.isBefore(validFrom)) {
            throw RegionProblem.REGION_DATES_REVERSED.at("lastDay");
        }
        if (validTo != null && withdrawnBy == null && !isLocal()) {
            throw RegionProblem.REGION_IS_NATIONAL.because();
        }
        validTo = lastDay;
        replacedBy = heirs.stream().distinct().toArray(String[]::new);
        withdrawnBy = source;
        changedAt = at;
    }

    private void call(String newName) {
        PlaceKeys keys = PlaceKeys.of(newName);
        name = newName;
        folded = keys.folded();
        pinyin = keys.pinyin();
        initials = keys.initials();
    }

    boolean isLocal() {
        return LOCAL.equals(origin);
    }

    /** {@code validTo} is the last day. */
    boolean isInForce(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom))
                && (validTo == null || !on.isAfter(validTo));
    }

    RegionCode code() {
        return new RegionCode(code);
    }

    String name() {
        return name;
    }

    String parentCode() {
        return parentCode;
    }

    int level() {
        return level;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String[] replacedBy() {
        return replacedBy.clone();
    }

    String withdrawnBy() {
        return withdrawnBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
