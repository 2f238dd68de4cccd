package org.nuandong.dispatch.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.care.CareRecognition;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.StayChanged;

/**
 * 识别 (R202): in the transaction in which a number becomes known, or turns out to be another's, the
 * case is marked and the identity topic told.
 */
@ApplicationScoped
class CaseIdentities {

    private final CareRecognition care;
    private final RecognitionRows rows;
    private final RecognitionEvents events;
    private final Recognition recognition;

    CaseIdentities(
            CareRecognition care,
            RecognitionRows rows,
            RecognitionEvents events,
            Recognition recognition) {
        this.care = care;
        this.rows = rows;
        this.events = events;
        this.recognition = recognition;
    }

    void began(@Observes StayBegan begun) {
        Stay stay = begun.stay();
        tell(stay, begun.at());
        // A flag may have come while the door was asked.
        mark(stay, false, begun.at());
        if (!stay.backEntered()) {
            wake(stay, care.known(stay.caseId()), begun.at());
        }
    }

    void changed(@Observes StayChanged changed) {
        boolean known = changed.what().equals(StayChanged.IDENTIFIED);
        if (known || changed.what().equals(StayChanged.UNLINKED)) {
            tell(changed.stay(), changed.at());
            mark(changed.stay(), known && !changed.backEntered(), changed.at());
        }
    }

    /** The flags changed, or who it is; only what is new wakes anybody. */
    void mark(Stay stay, boolean waking, Instant at) {
        UUID id = stay.caseId();
        List<String> before = care.known(id);
        List<String> now = rows.flagsOfCase(id);
        if (!now.equals(before) && care.mark(id, now) && waking) {
            wake(stay, now.stream().filter(flag -> !before.contains(flag)).toList(), at);
        }
    }

    /** Nothing is said twice, and nothing of whom nobody knows. */
    void tell(Stay stay, Instant at) {
        List<ExchangeIndex> indexes = care.indexesOf(stay.caseId());
        if (!rows.keep(stay.caseId(), indexes)) {
            return;
        }
        if (indexes.isEmpty()) {
            events.unidentified(stay, at);
        } else {
            events.identified(stay, indexes, at);
        }
    }

    private void wake(Stay stay, List<String> flags, Instant at) {
        recognition.wake(
                new AlarmSubject(
                        Stay.TYPE,
                        stay.caseId(),
                        stay.caseNo(),
                        stay.region(),
                        stay.unitId(),
                        stay.test()),
                flags,
                at);
    }
}
