package org.nuandong.beneficiary.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 帮困项目: who may receive what from which source, written by one person, approved by another. */
@Entity
class Project {

    static final String TYPE = "project";

    @Id private UUID id;
    private String no;
    private UUID programmeId;
    private UUID seasonId;
    private RegionCode regionCode;
    private UUID unitId;
    private String level;
    private String block;
    private String kind;
    private String name;
    private String payeeKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] categories = {};

    private int plannedHeads;
    private String headUnit;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProjectStandard> standards;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProjectGoods> goods;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EligibilityRule> rules;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ApprovalStep> approvals;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_source", joinColumns = @JoinColumn(name = "project_id"))
    @OrderBy("source")
    private List<PlannedSource> sources = new ArrayList<>();

    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate dueBefore;
    private String samePayee;
    private boolean noticeRequired;
    private int noticeDays;
    private boolean test;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private Instant createdAt;
    private String createdBy;
    private Instant submittedAt;
    private String submittedBy;
    private Instant approvedAt;
    private String approvedBy;
    private Instant endedAt;
    private String reason;
    @Version private int version;

    protected Project() {}

    Project(UUID id, String no, Programme programme, Instant at, String by) {
        this.id = id;
        this.no = no;
        programmeId = programme.id();
        seasonId = programme.seasonId();
        block = programme.block();
        test = programme.isTest();
        state = ProjectState.DRAFT;
        createdAt = at;
        createdBy = by;
    }

    /** Checked before; {@code approvals} and {@code days} are those said or those of the preset. */
    void become(
            ProgrammeRequests.Draft draft,
            RegionCode region,
            String levelOfRegion,
            List<ApprovalStep> steps,
            int days) {
        require(ProjectState.DRAFT);
        regionCode = region;
        level = levelOfRegion;
        unitId = draft.unitId();
        kind = draft.kind();
        name = draft.name().strip();
        payeeKind = draft.payeeKind();
        categories = draft.categoriesOrNone().toArray(String[]::new);
        plannedHeads = draft.plannedHeads();
        headUnit = draft.headUnit();
        standards = draft.standards().stream().map(ProjectStandard::exact).toList();
        goods = List.copyOf(draft.goodsOrNone());
        rules = List.copyOf(draft.rulesOrNone());
        approvals = List.copyOf(steps);
        sources.clear();
        sources.addAll(draft.sources().stream().map(PlannedSource::of).toList());
        startsOn = draft.startsOn();
        endsOn = draft.endsOn();
        dueBefore = draft.dueBefore();
        samePayee = draft.samePayee() == null ? ProjectTerms.WARN : draft.samePayee();
        noticeRequired = !Boolean.FALSE.equals(draft.noticeRequired());
        noticeDays = noticeRequired ? days : 0;
    }

    void submit(Instant at, String by) {
        require(ProjectState.DRAFT);
        state = ProjectState.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
        reason = null;
    }

    void approve(Instant at, String by) {
        require(ProjectState.SUBMITTED);
        if (by.equals(createdBy) || by.equals(submittedBy)) {
            throw ProgrammeProblem.APPROVED_BY_ITS_AUTHOR.because();
        }
        state = ProjectState.APPROVED;
        approvedAt = at;
        approvedBy = by;
    }

    void sendBack(String why) {
        require(ProjectState.SUBMITTED);
        state = ProjectState.DRAFT;
        reason = why;
    }

    void withdraw(String why, Instant at) {
        if (state != ProjectState.DRAFT && state != ProjectState.SUBMITTED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
        end(ProjectState.WITHDRAWN, why, at);
    }

    void close(String why, Instant at) {
        require(ProjectState.APPROVED);
        end(ProjectState.CLOSED, why, at);
    }

    private void end(ProjectState how, String why, Instant at) {
        state = how;
        reason = why;
        endedAt = at;
    }

    private void require(ProjectState wanted) {
        if (state != wanted) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
        }
    }

    ProjectTerms terms() {
        return new ProjectTerms(
                id,
                no,
                programmeId,
                seasonId,
                block,
                kind,
                regionCode,
                level,
                unitId,
                payeeKind,
                Set.of(categories),
                minYuan(),
                maxYuan(),
                List.copyOf(standards),
                List.copyOf(goods),
                List.copyOf(rules),
                sources(),
                startsOn,
                endsOn,
                samePayee,
                noticeRequired,
                noticeDays,
                List.copyOf(approvals),
                dueBefore,
                headUnit,
                state,
                test);
    }

    BigDecimal minYuan() {
        return standards.stream()
                .map(ProjectStandard::minYuan)
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    BigDecimal maxYuan() {
        return standards.stream()
                .map(ProjectStandard::maxYuan)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    BigDecimal plannedYuan() {
        return sources.stream().map(PlannedSource::amountYuan).reduce(Yuan.ZERO, BigDecimal::add);
    }

    /** Do planned heads at its standards come to the money planned? Goods may be in it. */
    FigureCheck check() {
        BigDecimal heads = BigDecimal.valueOf(plannedHeads);
        BigDecimal worth =
                goods.stream()
                        .filter(one -> one.worthYuan() != null)
                        .map(one -> one.worthYuan().multiply(BigDecimal.valueOf(one.perPayee())))
                        .reduce(Yuan.ZERO, BigDecimal::add);
        return FigureCheck.of(
                "heads-times-standard",
                heads.multiply(minYuan()),
                heads.multiply(maxYuan().add(worth)),
                plannedYuan(),
                null);
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    UUID programmeId() {
        return programmeId;
    }

    String payeeKind() {
        return payeeKind;
    }

    Set<String> categories() {
        return Set.of(categories);
    }

    List<EligibilityRule> rules() {
        return rules;
    }

    List<ProjectSource> sources() {
        return sources.stream().map(PlannedSource::said).toList();
    }

    int plannedHeads() {
        return plannedHeads;
    }

    ProjectState state() {
        return state;
    }

    boolean isTest() {
        return test;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    int version() {
        return version;
    }

    ProjectView view() {
        return new ProjectView(
                id,
                no,
                programmeId,
                seasonId,
                regionCode.code(),
                level,
                unitId,
                block,
                kind,
                name,
                payeeKind,
                List.of(categories),
                plannedHeads,
                headUnit,
                standards,
                goods,
                sources(),
                plannedYuan(),
                rules,
                approvals,
                startsOn,
                endsOn,
                dueBefore,
                samePayee,
                noticeRequired,
                noticeDays,
                test,
                state.code(),
                List.of(check()),
                createdAt,
                submittedAt,
                approvedAt,
                endedAt,
                reason);
    }
}
