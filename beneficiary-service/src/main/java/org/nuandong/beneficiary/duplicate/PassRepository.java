package org.nuandong.beneficiary.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passes, and the one that is to be run. */
@ApplicationScoped
class PassRepository implements PanacheRepositoryBase<DuplicatePass, UUID> {

    private static final List<DuplicatePass.State> TO_RUN =
            List.of(DuplicatePass.State.ASKED, DuplicatePass.State.RUNNING);

    Optional<DuplicatePass> toRun() {
        return find("state in ?1 order by askedAt", TO_RUN).firstResultOptional();
    }
}
