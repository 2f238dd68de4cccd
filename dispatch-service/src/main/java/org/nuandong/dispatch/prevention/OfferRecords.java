package org.nuandong.dispatch.prevention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** 帮扶之门: what was taught and offered around one stay, for a minor's file. */
@ApplicationScoped
public class OfferRecords {

    private final PreventionRepository repository;

    OfferRecords(PreventionRepository repository) {
        this.repository = repository;
    }

    /** The first one first. The caller has checked who may read. */
    public List<OfferRecord> of(UUID caseId) {
        return repository.measures(caseId).stream().map(OfferRecord::of).toList();
    }
}
