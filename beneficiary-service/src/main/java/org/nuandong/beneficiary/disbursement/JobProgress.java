package org.nuandong.beneficiary.disbursement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** 进度: how many lines a running job has behind it, told outside of its own transaction. */
@ApplicationScoped
class JobProgress {

    private static final String TOLD =
            "update payment_job set done = least(lines, done + :more) where id = :id";

    private static final ThreadLocal<UUID> RUNNING = new ThreadLocal<>();

    private final EntityManager database;

    JobProgress(EntityManager database) {
        this.database = database;
    }

    void during(UUID job, Runnable work) {
        RUNNING.set(job);
        try {
            work.run();
        } finally {
            RUNNING.remove();
        }
    }

    /** In a request nobody waits to hear it. */
    void through(int more) {
        UUID job = RUNNING.get();
        if (job != null) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    database.createNativeQuery(TOLD)
                                            .setParameter("more", more)
                                            .setParameter("id", job)
                                            .executeUpdate());
        }
    }
}
