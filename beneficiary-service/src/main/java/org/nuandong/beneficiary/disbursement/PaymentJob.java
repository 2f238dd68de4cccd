package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;

/** 大名单作业: one step of a large list, asked for in a request and done soon after it. */
@Entity
@DynamicUpdate
class PaymentJob {

    static final String SELECTION = "selection";
    static final String CHECK = "check";
    static final String SUBMISSION = "submission";
    static final String APPROVAL = "approval";
    static final String BATCH = "batch";

    private static final int ATTEMPTS = 3;

    /** Refused: by the register's rules, as the request would have been. */
    enum State {
        ASKED,
        RUNNING,
        DONE,
        REFUSED,
        FAILED
    }

    @Id private UUID id;
    private String kind;
    private UUID listId;
    private RegionCode regionCode;
    private UUID unitId;
    private String request;

    @Enumerated(EnumType.STRING)
    private State state;

    private int lines;
    private int done;
    private int attempts;
    private Instant askedAt;
    private String askedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] askedRoles = {};

    private Instant startedAt;
    private Instant endedAt;
    private Integer added;
    private UUID batchId;
    private String problem;
    private String problemField;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] problemArgs = {};

    @Version private int version;

    protected PaymentJob() {}

    PaymentJob(UUID id, String kind, PaymentList list, int lines, String request) {
        this.id = id;
        this.kind = kind;
        listId = list.id();
        regionCode = list.region();
        unitId = list.unitId();
        this.lines = lines;
        this.request = request;
        state = State.ASKED;
    }

    void asked(Instant at, String by, Set<String> roles) {
        askedAt = at;
        askedBy = by;
        askedRoles = roles.stream().sorted().toArray(String[]::new);
    }

    /**
     * False when it was ended, or was begun too often: what kills a service is not tried for ever.
     */
    boolean begin(Instant at) {
        if (isOver()) {
            return false;
        }
        if (attempts == ATTEMPTS) {
            state = State.FAILED;
            endedAt = at;
            return false;
        }
        attempts++;
        state = State.RUNNING;
        startedAt = at;
        done = 0;
        return true;
    }

    /** In the transaction of its work. */
    void finish(PaymentSteps.Result result, Instant at) {
        state = State.DONE;
        endedAt = at;
        added = result.added();
        batchId = result.batchId();
    }

    void refuse(ProblemException why, Instant at) {
        state = State.REFUSED;
        endedAt = at;
        problem = why.refusal().code();
        problemField = why.field();
        problemArgs = Stream.of(why.args()).map(String::valueOf).toArray(String[]::new);
    }

    private boolean isOver() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID listId() {
        return listId;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    String request() {
        return request;
    }

    String askedBy() {
        return askedBy;
    }

    Set<String> askedRoles() {
        return Set.of(askedRoles);
    }

    PaymentJobView view() {
        boolean ended = state == State.DONE;
        return new PaymentJobView(
                id,
                kind,
                listId,
                state.name().toLowerCase(Locale.ROOT),
                lines,
                ended ? lines : done,
                askedAt,
                startedAt,
                endedAt,
                added,
                batchId,
                problem == null
                        ? null
                        : PaymentJobView.Problem.of(problem, problemField, List.of(problemArgs)));
    }
}
