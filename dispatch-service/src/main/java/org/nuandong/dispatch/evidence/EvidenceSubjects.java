package org.nuandong.dispatch.evidence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Asks the features what a piece of evidence is about, and whether the caller may see that. */
@ApplicationScoped
class EvidenceSubjects {

    private final List<EvidenceSubject> features;
    private final Caller caller;

    EvidenceSubjects(@All List<EvidenceSubject> features, Caller caller) {
        this.features = features;
        this.caller = caller;
    }

    /** 404 when the thing is unknown or foreign; {@code named} counts where no feature knows it. */
    EvidenceSubject.Place place(String aboutType, UUID aboutId, RegionCode named) {
        Optional<EvidenceSubject> feature = feature(aboutType);
        if (feature.isEmpty()) {
            return new EvidenceSubject.Place(named(named), null, null, false, false);
        }
        EvidenceSubject.Place place =
                feature.get()
                        .find(aboutId)
                        .filter(found -> caller.sees(found.region(), found.unitId()))
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.at("aboutId"));
        return place;
    }

    boolean isMinor(String aboutType, UUID aboutId) {
        return feature(aboutType)
                .flatMap(known -> known.find(aboutId))
                .map(EvidenceSubject.Place::minor)
                .orElse(false);
    }

    void checkReading(String aboutType, UUID aboutId) {
        feature(aboutType).ifPresent(owner -> owner.checkReading(aboutId));
    }

    private Optional<EvidenceSubject> feature(String aboutType) {
        return features.stream().filter(one -> one.aboutType().equals(aboutType)).findFirst();
    }

    private RegionCode named(RegionCode named) {
        if (named != null) {
            caller.requireRegion(named);
            return named;
        }
        if (caller.regions().size() != 1) {
            throw CommonProblem.INVALID_REQUEST.at("regionCode");
        }
        return caller.regions().get(0);
    }
}
