package org.nuandong.beneficiary.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** 原始记录: what was written at a door, sealed; it tells of health and hardship. */
@ApplicationScoped
class SaidAtDoor {

    private final PersonalData personal;
    private final ObjectMapper json;

    SaidAtDoor(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    byte[] seal(UUID visit, SurveyRequests.Visit said) {
        return personal.encrypt(text(said), place(visit));
    }

    /** Null when it was erased. */
    SurveyRequests.Visit open(SurveyVisit visit) {
        if (visit.saidSealed() == null) {
            return null;
        }
        try {
            return json.readValue(
                    personal.decrypt(visit.saidSealed(), place(visit.id())),
                    SurveyRequests.Visit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed was written here", e);
        }
    }

    /** 重复报送: who says the same, whenever and from wherever, says nothing new. */
    boolean same(SurveyVisit held, SurveyRequests.Visit said) {
        SurveyRequests.Visit before = open(held);
        return before != null && text(core(before)).equals(text(core(said)));
    }

    /** Two empty doors are the same only at the same moment. */
    private static SurveyRequests.Visit core(SurveyRequests.Visit said) {
        Instant when = SurveyTask.NOT_HOME.equals(said.result()) ? said.visitedAt() : Instant.EPOCH;
        return new SurveyRequests.Visit(
                said.result(),
                when,
                0,
                0,
                said.answers(),
                said.needsOrNone(),
                said.concernsOrNone(),
                null,
                said.note());
    }

    private String text(SurveyRequests.Visit said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a visit is plain text and numbers", e);
        }
    }

    private static String place(UUID visit) {
        return "survey_visit:said:" + visit;
    }
}
