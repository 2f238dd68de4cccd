package org.nuandong.dispatch.supply;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Pieces of one lot on their way; {@code received} is null until they came in. */
@Embeddable
record TransferLine(
        String item, String lotNo, LocalDate expiresOn, int sent, Integer received, String reason) {

    static TransferLine sent(String item, LotPart part) {
        return new TransferLine(
                item, part.lot().no(), part.lot().expiresOn(), part.quantity(), null, null);
    }

    TransferLine received(int pieces, String why) {
        return new TransferLine(item, lotNo, expiresOn, sent, pieces, why);
    }

    Lot lot() {
        return new Lot(lotNo, expiresOn);
    }
}
