package org.nuandong.beneficiary.recognition;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/**
 * 待补登记 (R002): whoever was entered from station care without a name is completed by the registrar;
 * a work item until then, overdue after the preset.
 */
@Singleton
class Completion implements DeadlineHandler {

    static final String STEP = "person-completion";

    private final Deadlines deadlines;
    private final Presets presets;

    Completion(Deadlines deadlines, Presets presets) {
        this.deadlines = deadlines;
        this.presets = presets;
    }

    void ask(PersonRef person, Instant at) {
        deadlines.set(
                "person",
                person.id(),
                STEP,
                at.plus(presets.duration("registry.complete-within", person.region(), at)),
                person.region(),
                null);
    }

    void done(UUID personId) {
        deadlines.done(personId, STEP);
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        deadlines.missed(deadline);
    }
}
