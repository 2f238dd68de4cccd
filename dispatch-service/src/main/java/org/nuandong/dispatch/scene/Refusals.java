package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.incident.Incident;

/**
 * 笔录及视频 (R171): a refusal leaves a written record and a video, both or one by preset, before the
 * team goes. What is entered from paper has its record on paper.
 */
@ApplicationScoped
class Refusals {

    private static final List<String> RECORDS = List.of("written-record", "video");

    private final EvidenceBook evidence;
    private final Presets presets;

    Refusals(EvidenceBook evidence, Presets presets) {
        this.evidence = evidence;
        this.presets = presets;
    }

    void requireRecords(Incident incident, List<FoundPerson> found) {
        if (incident.isBackEntered()) {
            return;
        }
        long unrecorded =
                found.stream()
                        .filter(person -> Outcome.REFUSED_SUPPLIED.equals(person.outcome()))
                        .filter(person -> !isRecorded(incident, person))
                        .count();
        if (unrecorded > 0) {
            throw SceneProblem.REFUSAL_NEEDS_RECORDS.because(unrecorded);
        }
    }

    private boolean isRecorded(Incident incident, FoundPerson person) {
        String wanted =
                presets.text("scene.refusal.records", incident.region(), person.outcomeAt());
        if ("none".equals(wanted)) {
            return true;
        }
        Set<String> kept = evidence.kindsAbout(FoundPerson.TYPE, person.subjectId());
        return "one".equals(wanted)
                ? RECORDS.stream().anyMatch(kept::contains)
                : kept.containsAll(RECORDS);
    }
}
