package org.nuandong.beneficiary.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 机构/单位: whoever acts or answers for a region. */
@Entity
class Unit {

    @Id private UUID id;
    private String kind;
    private String name;
    private String nameEn;
    private String regionCode;
    private UUID parentId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] lineForms = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] lineParents = {};

    private Instant changedAt;
    @Version private int version;

    protected Unit() {}

    Unit(UUID id, UnitState state, RegionCode region, Instant at) {
        this.id = id;
        become(state, region, at);
    }

    void become(UnitState state, RegionCode region, Instant at) {
        if (state.validFrom() != null
                && state.validTo() != null
                && state.validTo().isBefore(state.validFrom())) {
            throw UnitProblem.UNIT_DATES_REVERSED.at("validTo");
        }
        kind = state.kind();
        name = state.name();
        nameEn = state.nameEn();
        regionCode = region.code();
        parentId = state.parentId();
        validFrom = state.validFrom();
        validTo = state.validTo();
        lineForms = state.linesOrNone().stream().map(UnitLine::form).toArray(String[]::new);
        lineParents = state.linesOrNone().stream().map(UnitLine::parentId).toArray(UUID[]::new);
        changedAt = at;
    }

    /** {@code validTo} is the last day. */
    boolean isOpenOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID parentId() {
        return parentId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UnitState state() {
        List<UnitLine> lines =
                IntStream.range(0, lineForms.length)
                        .mapToObj(i -> new UnitLine(lineForms[i], lineParents[i]))
                        .toList();
        return new UnitState(name, nameEn, kind, regionCode, parentId, validFrom, validTo, lines);
    }

    /** To whom a form goes: to the unit named for it, else to the unit above. */
    UUID parentFor(String form) {
        for (int i = 0; i < lineForms.length; i++) {
            if (lineForms[i].equals(form)) {
                return lineParents[i];
            }
        }
        return parentId;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
