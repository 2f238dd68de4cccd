package org.nuandong.beneficiary.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Door: disputes and opinions that a surveyor or visitor brought back. */
@ApplicationScoped
public class ConcernsHeard {

    private final ConcernBook book;

    ConcernsHeard(ConcernBook book) {
        this.book = book;
    }

    /** {@code kind}: dictionary need-source; household may be null. */
    public record Place(RegionCode region, UUID householdId, String kind, UUID id) {}

    /** Ids; a fault is told at {@code path[i].field}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> hear(Place place, List<ConcernEntry> said, String path) {
        Concern.Origin origin =
                new Concern.Origin(
                        place.region(), null, place.householdId(), place.kind(), place.id());
        List<UUID> raised = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            raised.add(book.raise(origin, said.get(i), path + "[" + i + "].").id());
        }
        return raised;
    }
}
