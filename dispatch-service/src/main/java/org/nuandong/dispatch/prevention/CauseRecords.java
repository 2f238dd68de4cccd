package org.nuandong.dispatch.prevention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 成因之门: why somebody wandered, for the papers of the case; codes of wandering-cause. */
@ApplicationScoped
public class CauseRecords {

    private final PreventionRepository repository;

    CauseRecords(PreventionRepository repository) {
        this.repository = repository;
    }

    /** Empty while nobody has asked. The caller has checked who may read. */
    public List<String> of(UUID caseId) {
        return Optional.ofNullable(repository.findById(caseId))
                .map(Assessment::causes)
                .orElse(List.of());
    }
}
