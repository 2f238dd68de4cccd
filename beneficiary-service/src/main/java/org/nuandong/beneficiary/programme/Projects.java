package org.nuandong.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Door: the terms of a project, for whoever pays under them. */
@ApplicationScoped
public class Projects {

    private final ProjectRepository projects;
    private final ProgrammeRepository programmes;

    Projects(ProjectRepository projects, ProgrammeRepository programmes) {
        this.projects = projects;
        this.programmes = programmes;
    }

    /** 404 for what the caller may not see. */
    public ProjectTerms terms(UUID projectId) {
        return projects.visible(projectId).terms();
    }

    /** The same, and nobody else changes or pays under it until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectTerms lock(UUID projectId) {
        return projects.visibleForChange(projectId).terms();
    }

    /** Whoever asks: for jobs, deadlines and what the caller has seen already. */
    public Optional<ProjectTerms> find(UUID projectId) {
        return projects.findByIdOptional(projectId).map(Project::terms);
    }

    /** Whoever asks; it stays as it is until the caller's transaction ends, for others as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProjectTerms> steady(UUID projectId) {
        return projects.findByIdOptional(projectId, LockModeType.PESSIMISTIC_READ)
                .map(Project::terms);
    }

    /** Where a programme belongs; 404 for what the caller may not see. */
    public ProgrammeView programme(UUID programmeId) {
        return programmes.visible(programmeId).view();
    }
}
