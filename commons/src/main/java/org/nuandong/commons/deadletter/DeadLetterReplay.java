package org.nuandong.commons.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.consumer.EventIntake;
import org.nuandong.commons.consumer.EventReader;
import org.nuandong.commons.consumer.Fault;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Gives a dead letter the same way in as any event; a second replay changes nothing. */
@ApplicationScoped
class DeadLetterReplay {

    private final DeadLetters letters;
    private final EventReader reader;
    private final EventIntake intake;
    private final Caller caller;
    private final Clock clock;

    DeadLetterReplay(
            DeadLetters letters,
            EventReader reader,
            EventIntake intake,
            Caller caller,
            Clock clock) {
        this.letters = letters;
        this.reader = reader;
        this.intake = intake;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public DeadLetter replay(UUID id) {
        DeadLetter letter = letters.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (letter.replayedAt() != null) {
            return letter;
        }
        takeIn(letter);
        letters.replayed(id, clock.instant(), caller.subject());
        return letters.find(id).orElseThrow();
    }

    private void takeIn(DeadLetter letter) {
        try {
            intake.takeIn(List.of(reader.read(letter.raw())));
        } catch (RuntimeException e) {
            if (Fault.isTransient(e)) {
                throw e;
            }
            throw DeadLetterProblem.STILL_UNUSABLE.because(Fault.reason(e));
        }
    }
}
