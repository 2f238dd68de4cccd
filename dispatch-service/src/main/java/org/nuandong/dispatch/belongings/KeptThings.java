package org.nuandong.dispatch.belongings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** 物品之门: a guest's things, for the papers of the case. The caller has checked who may read. */
@ApplicationScoped
public class KeptThings {

    private final BelongingsRepository belongings;

    KeptThings(BelongingsRepository belongings) {
        this.belongings = belongings;
    }

    public List<KeptThing> of(UUID caseId) {
        return belongings.things(caseId).stream().map(KeptThing::of).toList();
    }
}
