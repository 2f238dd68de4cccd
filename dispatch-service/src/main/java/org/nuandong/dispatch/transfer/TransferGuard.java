package org.nuandong.dispatch.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.dispatch.care.ExitGuard;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/** While another station is being asked, nobody records over its head that it has taken over. */
@ApplicationScoped
class TransferGuard implements ExitGuard {

    private final TransferRepository transfers;

    TransferGuard(TransferRepository transfers) {
        this.transfers = transfers;
    }

    @Override
    public void check(Stay stay, Leaving leaving) {
        if (leaving.kind().equals("transferred") && transfers.open(stay.caseId()).isPresent()) {
            throw TransferProblem.CARE_TRANSFER_OPEN.because();
        }
    }
}
