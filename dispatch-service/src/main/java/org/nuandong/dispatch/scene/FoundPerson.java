package org.nuandong.dispatch.scene;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** 救助对象: one person found, known or unknown, and what became of them. */
@Entity
class FoundPerson {

    @Id private UUID subjectId;
    @Version private int version;
    private UUID incidentId;
    private String sex;
    private String ageBand;

    @Column(columnDefinition = "text[]")
    private List<String> conditions;

    private boolean known;
    private String features;
    private Instant foundAt;
    private boolean inNeedOfProtection;
    private String outcome;
    private Instant outcomeAt;

    @Column(name = "protected")
    private boolean isProtected;

    @Embedded private Grounds grounds;
    private String note;

    @ElementCollection
    @CollectionTable(name = "goods_given", joinColumns = @JoinColumn(name = "subject_id"))
    @OrderBy("item")
    private List<GoodsLine> goods = new ArrayList<>();

    protected FoundPerson() {}

    FoundPerson(
            UUID incidentId,
            PersonRequest request,
            String ageBand,
            boolean inNeedOfProtection,
            Instant at) {
        this.subjectId = UUID.randomUUID();
        this.incidentId = incidentId;
        this.sex = request.sex();
        this.ageBand = ageBand;
        this.conditions = List.copyOf(request.conditionsOrNone());
        this.known = request.known();
        this.features = request.features();
        this.foundAt = at;
        this.inNeedOfProtection = inNeedOfProtection;
    }

    /** What became of the person; once. */
    void end(OutcomeRequest request, Instant at) {
        if (outcome != null) {
            throw SceneProblem.OUTCOME_ALREADY_RECORDED.because();
        }
        checkProtection(request);
        if (Outcome.REFUSED_SUPPLIED.equals(request.outcome()) && request.goodsOrNone().isEmpty()) {
            throw SceneProblem.REFUSAL_NEEDS_SUPPLIES.at("goods");
        }
        outcome = request.outcome();
        outcomeAt = at;
        isProtected = inNeedOfProtection || Outcome.PROTECTED_TO_STATION.equals(request.outcome());
        grounds = Grounds.of(request.protection());
        note = request.note();
        goods.addAll(lines(request.goodsOrNone()));
    }

    private void checkProtection(OutcomeRequest request) {
        if (inNeedOfProtection && !Outcome.keepsInCare(request.outcome())) {
            throw SceneProblem.PROTECTED_PATH_ONLY.at("outcome");
        }
        boolean takenAlong = Outcome.PROTECTED_TO_STATION.equals(request.outcome());
        if (!inNeedOfProtection && !takenAlong) {
            return;
        }
        Protection given = request.protection();
        // A minor's or patient's need is ground enough; an adult's capacity must be in doubt.
        if (given == null || (!inNeedOfProtection && !given.givesGrounds())) {
            throw SceneProblem.PROTECTION_NEEDS_GROUNDS.at("protection");
        }
    }

    private static List<GoodsLine> lines(List<Goods> given) {
        Map<String, Integer> pieces = new TreeMap<>();
        given.forEach(goods -> pieces.merge(goods.item(), goods.quantity(), Integer::sum));
        return pieces.entrySet().stream()
                .map(kind -> new GoodsLine(kind.getKey(), kind.getValue()))
                .toList();
    }

    UUID subjectId() {
        return subjectId;
    }

    String sex() {
        return sex;
    }

    String ageBand() {
        return ageBand;
    }

    List<String> conditions() {
        return conditions;
    }

    boolean isKnown() {
        return known;
    }

    String features() {
        return features;
    }

    Instant foundAt() {
        return foundAt;
    }

    boolean isInNeedOfProtection() {
        return inNeedOfProtection;
    }

    String outcome() {
        return outcome;
    }

    Instant outcomeAt() {
        return outcomeAt;
    }

    boolean isProtected() {
        return isProtected;
    }

    List<GoodsLine> goods() {
        return List.copyOf(goods);
    }

    int version() {
        return version;
    }
}
