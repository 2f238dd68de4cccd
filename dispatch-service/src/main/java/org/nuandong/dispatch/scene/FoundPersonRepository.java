package org.nuandong.dispatch.scene;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** Persons found, by their incident; who may see the incident may see them. */
@ApplicationScoped
class FoundPersonRepository implements PanacheRepositoryBase<FoundPerson, UUID> {

    List<FoundPerson> foundAt(UUID incidentId) {
        return list("incidentId = ?1 order by foundAt, subjectId", incidentId);
    }

    FoundPerson of(UUID incidentId, UUID subjectId) {
        return find("subjectId = ?1 and incidentId = ?2", subjectId, incidentId)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.at("subjectId"));
    }
}
