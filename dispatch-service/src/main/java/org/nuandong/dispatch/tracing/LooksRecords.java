package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.care.GuestReading;

/** 特征之门: the features for the printed notice; reading the words is audited under the case. */
@ApplicationScoped
public class LooksRecords {

    private final TracingDesk desk;
    private final GuestReading readings;
    private final PersonalData personal;

    LooksRecords(TracingDesk desk, GuestReading readings, PersonalData personal) {
        this.desk = desk;
        this.readings = readings;
        this.personal = personal;
    }

    /** Nothing while no features are known. */
    public Optional<LooksRecord> of(UUID caseId, String purpose) {
        return Optional.ofNullable(desk.profile(caseId))
                .filter(profile -> profile.isDescribed() || profile.looks().isSeen())
                .map(profile -> record(profile, purpose));
    }

    private LooksRecord record(Profile profile, String purpose) {
        Looks looks = profile.looks();
        if (profile.isDescribed()) {
            readings.note(profile.id(), Words.FIELDS, purpose);
        }
        Words words = profile.words(personal);
        return new LooksRecord(
                looks.seenAt(),
                looks.placeCode(),
                words.place(),
                looks.heightFrom(),
                looks.heightTo(),
                looks.build(),
                looks.accent(),
                looks.languages(),
                looks.marks(),
                words.marks(),
                words.clothes());
    }
}
