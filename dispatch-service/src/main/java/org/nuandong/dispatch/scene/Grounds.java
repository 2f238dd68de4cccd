package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** Seals and opens the grounds of a protective rescue and the note of an outcome. */
@ApplicationScoped
class Grounds {

    private final PersonalData personal;
    private final ObjectMapper json;

    Grounds(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    byte[] seal(Protection grounds, UUID outcomeId) {
        return grounds == null ? null : personal.encrypt(written(grounds), place(outcomeId));
    }

    /** Null when there are none. */
    Protection open(RecordedOutcome outcome) {
        String text = personal.decrypt(outcome.groundsSealed(), place(outcome.id()));
        try {
            return text == null ? null : json.readValue(text, Protection.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed grounds cannot be read", e);
        }
    }

    byte[] sealNote(String note, UUID outcomeId) {
        return personal.encrypt(note, notePlace(outcomeId));
    }

    String note(RecordedOutcome outcome) {
        return personal.decrypt(outcome.noteSealed(), notePlace(outcome.id()));
    }

    private String written(Protection grounds) {
        try {
            return json.writeValueAsString(grounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("grounds are three words", e);
        }
    }

    private static String place(UUID outcomeId) {
        return "scene_outcome:grounds:" + outcomeId;
    }

    private static String notePlace(UUID outcomeId) {
        return "scene_outcome:note:" + outcomeId;
    }
}
