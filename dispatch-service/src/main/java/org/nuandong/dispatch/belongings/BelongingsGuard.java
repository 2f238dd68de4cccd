package org.nuandong.dispatch.belongings;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.dispatch.care.ExitGuard;
import org.nuandong.dispatch.care.Leaving;
import org.nuandong.dispatch.care.Stay;

/** 离站归还物品 (细则 Art. 6): first the bag, then the door; what stays behind has a reason. */
@ApplicationScoped
class BelongingsGuard implements ExitGuard {

    private final BelongingsRepository belongings;

    BelongingsGuard(BelongingsRepository belongings) {
        this.belongings = belongings;
    }

    @Override
    public void check(Stay stay, Leaving leaving) {
        long kept = belongings.kept(stay.caseId());
        if (kept > 0) {
            throw BelongingsProblem.BELONGINGS_NOT_RETURNED.because(kept);
        }
    }
}
