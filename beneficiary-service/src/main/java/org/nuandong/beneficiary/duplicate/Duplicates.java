package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door of this feature: which pairs of these people wait for a decision. */
@ApplicationScoped
public class Duplicates {

    private final DuplicateRepository pairs;
    private final DuplicateDesk desk;

    Duplicates(DuplicateRepository pairs, DuplicateDesk desk) {
        this.pairs = pairs;
        this.desk = desk;
    }

    /** Masked, of foreign ones only the county; two statements more when there are any. */
    public List<PossibleDuplicate> open(Collection<UUID> people) {
        List<DuplicatePair> open = pairs.open(people);
        return open.isEmpty()
                ? List.of()
                : desk.views(open).values().stream().map(PossibleDuplicate::of).toList();
    }
}
