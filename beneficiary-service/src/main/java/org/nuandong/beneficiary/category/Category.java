package org.nuandong.beneficiary.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 对象类别: one code of the list, with its validity and the version of the list it stands in. */
@Entity
@Immutable
class Category {

    @Id private String code;
    private String family;
    private String labelZh;
    private String labelEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] appliesTo = {};

    private RegionCode regionCode;
    private String nationalClass;
    private String mapsTo;
    private boolean sensitive;
    private boolean reviewed;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String listVersion;
    private int sort;

    protected Category() {}

    boolean appliesTo(HolderKind kind) {
        return List.of(appliesTo).contains(kind.code());
    }

    /** {@code validTo} is the last day. */
    boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** A local code list names people of its own region only. */
    boolean isUsedIn(RegionCode region) {
        return regionCode.covers(region);
    }

    boolean isNational() {
        return RegionCode.NATION.equals(regionCode);
    }

    RegionCode region() {
        return regionCode;
    }

    boolean isReviewed() {
        return reviewed;
    }

    boolean isSensitive() {
        return sensitive;
    }

    String code() {
        return code;
    }

    String listVersion() {
        return listVersion;
    }

    CategoryView view() {
        return new CategoryView(
                code,
                family,
                labelZh,
                labelEn,
                List.of(appliesTo),
                regionCode.code(),
                nationalClass,
                mapsTo,
                sensitive,
                reviewed,
                validFrom,
                validTo,
                listVersion);
    }
}
