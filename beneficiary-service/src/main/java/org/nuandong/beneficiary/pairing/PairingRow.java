package org.nuandong.beneficiary.pairing;

import java.time.LocalDate;
import java.util.UUID;

/** A row of the sheet of pairs as it was understood: ids and references, no name and no number. */
record PairingRow(
        UUID phaseId, UUID householdId, String kind, String reference, UUID unit, LocalDate from) {

    Helper helper() {
        return new Helper(kind, reference, unit);
    }
}
