package org.nuandong.beneficiary.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 调查表: an edition of the questions of a place; one that a round uses never changes again. */
@Entity
class Questionnaire {

    static final String TYPE = "questionnaire";

    @Id private UUID id;
    private RegionCode regionCode;
    private String code;
    private int edition;
    private String titleZh;
    private String titleEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions;

    private Instant frozenAt;
    private Instant changedAt;
    private String changedBy;
    @Version private int version;

    protected Questionnaire() {}

    Questionnaire(UUID id, RegionCode region, String code, int edition) {
        this.id = id;
        regionCode = region;
        this.code = code;
        this.edition = edition;
    }

    void become(SurveyRequests.QuestionnaireState state, String by, Instant at) {
        if (frozenAt != null) {
            throw SurveyProblem.QUESTIONNAIRE_FROZEN.because();
        }
        titleZh = state.titleZh().strip();
        titleEn = state.titleEn().strip();
        questions = List.copyOf(state.questions());
        changedBy = by;
        changedAt = at;
    }

    void freeze(Instant at) {
        if (frozenAt == null) {
            frozenAt = at;
        }
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    String code() {
        return code;
    }

    int edition() {
        return edition;
    }

    List<Question> questions() {
        return questions;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    int version() {
        return version;
    }

    SurveyView.QuestionnaireView view() {
        return new SurveyView.QuestionnaireView(
                id, regionCode.code(), code, edition, titleZh, titleEn, questions, frozenAt);
    }
}
