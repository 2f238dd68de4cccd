package org.nuandong.dispatch.rescuepoint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;

/** A point, shelter or sign as it is entered or changed. */
@Schema(name = "NewRescuePoint")
public record PointRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary point-kind",
                        examples = "rescue-point")
                String kind,
        @NotBlank @Size(max = 100) @Schema(examples = "人民街道社区救助点") String name,
        @NotBlank @Size(max = 300) @Schema(examples = "人民路12号社区服务中心一楼") String address,
        @NotNull GeoPoint point,
        @NotNull
                @Schema(
                        type = SchemaType.STRING,
                        description = "Where it lies: the community if that is known",
                        examples = "420203001001")
                RegionCode region,
        @Schema(description = "Station; the one responsible for the region when missing")
                UUID unitId,
        @NotBlank @Size(max = 100) @Schema(description = "Who answers for it", examples = "人民街道办事处")
                String responsible,
        @Size(max = 50)
                @Schema(
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        description =
                                "Communities or streets whose point it is; its region when missing")
                List<@NotNull RegionCode> serves,
        @Size(max = 40)
                @Schema(
                        description = "Of an office or hotline, not of a person",
                        examples = "0714-6350110")
                String publicTelephone,
        @Size(max = 300)
                @Schema(description = "How to ask for help there", examples = "拨打救助热线，或沿箭头步行200米")
                String wayToAsk,
        @Size(max = 14) List<@NotNull @Valid OpeningHours> hours,
        @Schema(description = "Open at any hour while a warning is in force; no when missing")
                Boolean openInWarning) {

    private static final int STREET = 4;

    /** As it stands on file. */
    static PointRequest of(RescuePoint point) {
        return new PointRequest(
                point.kind(),
                point.name(),
                point.address(),
                point.point(),
                point.region(),
                point.unitId(),
                point.responsible(),
                point.serves().stream().map(RegionCode::new).toList(),
                point.publicTelephone(),
                point.wayToAsk(),
                point.hours(),
                point.isOpenInWarning());
    }

    /** Of a table: a blank cell leaves what is on file; the unit stays. */
    PointRequest over(PointRequest held) {
        return new PointRequest(
                kind,
                name,
                address,
                point,
                region,
                held.unitId(),
                responsible,
                serves == null ? held.serves() : serves,
                publicTelephone == null ? held.publicTelephone() : publicTelephone,
                wayToAsk == null ? held.wayToAsk() : wayToAsk,
                hours == null ? held.hours() : hours,
                openInWarning == null ? held.openInWarning() : openInWarning);
    }

    /** Refuses what would send somebody to a wrong place, or to nobody. */
    void check() {
        GeoPoint.requireInChina(point, "point");
        FreeText.requireNoNumbers(name, "name");
        FreeText.requireNoNumbers(address, "address");
        FreeText.requireNoNumbers(responsible, "responsible");
        FreeText.requireNoNumbers(wayToAsk, "wayToAsk");
        if (publicTelephone != null && Telephone.parse(publicTelephone).isEmpty()) {
            throw PointProblem.TELEPHONE_UNREADABLE.at("publicTelephone");
        }
        // R105: a sign names the telephone, the way to ask and the exact place.
        if (RescuePoint.SIGN.equals(kind)) {
            if (publicTelephone == null || wayToAsk == null) {
                throw PointProblem.SIGN_SAYS_TOO_LITTLE.at(
                        publicTelephone == null ? "publicTelephone" : "wayToAsk");
            }
        } else if ((hours == null || hours.isEmpty()) && !Boolean.TRUE.equals(openInWarning)) {
            throw PointProblem.HOURS_NEEDED.at("hours");
        }
        // A point that serves a whole county would hide every gap in it (R261).
        if (serves != null && serves.stream().anyMatch(region -> region.level() < STREET)) {
            throw PointProblem.POINT_SERVES_TOO_MUCH.at("serves");
        }
    }
}
