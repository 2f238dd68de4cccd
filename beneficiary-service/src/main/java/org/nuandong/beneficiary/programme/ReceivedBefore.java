package org.nuandong.beneficiary.programme;

import java.util.UUID;

/** Told by whoever pays: has somebody received anything of a season's projects? */
public interface ReceivedBefore {

    boolean inSeason(UUID seasonId, String holderKind, UUID holderId);
}
