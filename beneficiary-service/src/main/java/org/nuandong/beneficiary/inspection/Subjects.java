package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.recipient.RecipientFiles;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Finds what is inspected; one that the caller does not see is unknown. */
@ApplicationScoped
class Subjects {

    private static final String OFFICE = "street-office";
    private static final String ID = "subjectId";

    private final HouseholdFiles households;
    private final RecipientFiles recipients;
    private final ResponsibleUnits units;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Caller caller;

    Subjects(
            HouseholdFiles households,
            RecipientFiles recipients,
            ResponsibleUnits units,
            Regions regions,
            Dictionaries dictionaries,
            Caller caller) {
        this.households = households;
        this.recipients = recipients;
        this.units = units;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    /** {@code place}: only of a rescue point, whose owner is another service. */
    Subject require(String kind, UUID id, String place) {
        dictionaries.require("inspection-subject", kind, "subjectKind");
        boolean elsewhere = Subject.RESCUE_POINT.equals(kind);
        if (elsewhere != (place != null)) {
            throw InspectionProblem.PLACE_OF_A_POINT_ONLY.at("regionCode");
        }
        return switch (kind) {
            case Subject.HOUSEHOLD -> home(id);
            case Subject.INSTITUTION -> {
                RegionCode region = recipients.regionOf(id, ID);
                yield new Subject(kind, id, region, units.find("bureau", region).orElse(null));
            }
            case Subject.STATION, Subject.UNIT -> unit(kind, id);
            case Subject.RESCUE_POINT -> {
                RegionCode region = regions.known(place, "regionCode");
                caller.requireRegion(region);
                yield new Subject(kind, id, region, units.find(OFFICE, region).orElse(null));
            }
            default -> throw CommonProblem.UNKNOWN_CODE.at("subjectKind", "inspection-subject");
        };
    }

    UUID officeOf(RegionCode region) {
        return units.find(OFFICE, region).orElse(null);
    }

    private Subject home(UUID id) {
        RegionCode region = households.regionOf(id, ID);
        return new Subject(Subject.HOUSEHOLD, id, region, officeOf(region));
    }

    private Subject unit(String kind, UUID id) {
        ResponsibleUnits.Placed unit = units.placed(id, ID);
        boolean isStation = Subject.STATION.equals(unit.kind());
        if (!caller.sees(unit.region(), null) || Subject.STATION.equals(kind) != isStation) {
            throw InspectionProblem.SUBJECT_UNKNOWN.at(ID);
        }
        return new Subject(kind, id, unit.region(), id);
    }
}
