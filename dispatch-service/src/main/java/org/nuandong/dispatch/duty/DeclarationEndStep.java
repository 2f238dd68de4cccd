package org.nuandong.dispatch.duty;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 极寒到期: the end that the duty leader named has come. */
@Singleton
class DeclarationEndStep implements DeadlineHandler {

    private final Declarations declarations;

    DeclarationEndStep(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public String step() {
        return Declarations.END;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        declarations.expire(deadline.aggregateId(), now);
    }
}
