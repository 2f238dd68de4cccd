package org.nuandong.dispatch.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.ListedText;

/** 定点医院: takes helped people at any time, without delay (R151). */
@Entity
class DesignatedHospital {

    static final String TYPE = "hospital";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private String regionCode;
    private String regionPrefix;
    private UUID unitId;
    private String name;
    private String kinds;
    private LocalDate designatedFrom;
    private LocalDate designatedTo;
    private String wardOffice;
    private String wardTelephone;

    protected DesignatedHospital() {}

    DesignatedHospital(RegionCode region, UUID unitId, HospitalRequests.Particulars said) {
        this.regionCode = region.code();
        this.regionPrefix = region.prefix();
        this.unitId = unitId;
        say(said);
    }

    final void say(HospitalRequests.Particulars said) {
        if (said.designatedTo() != null && said.designatedTo().isBefore(said.designatedFrom())) {
            throw HospitalProblem.DESIGNATION_ENDS_BEFORE.at("designatedTo");
        }
        name = said.name().strip();
        kinds = String.join(",", said.kinds());
        designatedFrom = said.designatedFrom();
        designatedTo = said.designatedTo();
        wardOffice = said.wardOffice();
        wardTelephone = said.wardTelephone();
    }

    /** For people of this region, on this day. */
    boolean serves(RegionCode region, LocalDate day) {
        return region().covers(region)
                && !day.isBefore(designatedFrom)
                && (designatedTo == null || !day.isAfter(designatedTo));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String name() {
        return name;
    }

    List<String> kinds() {
        return ListedText.codes(kinds);
    }

    LocalDate designatedFrom() {
        return designatedFrom;
    }

    LocalDate designatedTo() {
        return designatedTo;
    }

    String wardOffice() {
        return wardOffice;
    }

    String wardTelephone() {
        return wardTelephone;
    }
}
