package org.nuandong.dispatch.scene;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.platform.ListedText;

/** What is seen of a person: conditions and features are health data and kept sealed. */
@Embeddable
record SealedCondition(
        @Column(name = "conditions_sealed") byte[] conditions,
        @Column(name = "features_sealed") byte[] features) {

    static final SealedCondition NOTHING = new SealedCondition(null, null);

    static SealedCondition of(
            List<String> conditions, String features, UUID subjectId, PersonalData personal) {
        return new SealedCondition(
                personal.encrypt(
                        conditions.isEmpty() ? null : String.join(",", conditions),
                        place("conditions", subjectId)),
                personal.encrypt(features, place("features", subjectId)));
    }

    List<String> conditions(UUID subjectId, PersonalData personal) {
        String codes = personal.decrypt(conditions, place("conditions", subjectId));
        return codes == null ? List.of() : ListedText.codes(codes);
    }

    String features(UUID subjectId, PersonalData personal) {
        return personal.decrypt(features, place("features", subjectId));
    }

    private static String place(String column, UUID subjectId) {
        return "found_person:" + column + ":" + subjectId;
    }
}
