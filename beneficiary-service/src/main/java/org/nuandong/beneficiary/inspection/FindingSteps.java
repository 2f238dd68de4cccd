package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.proof.ProofFiles;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 整改闭环 (R034): the steps of a finding whose row the caller has locked. */
@ApplicationScoped
class FindingSteps {

    private static final String VERIFIED = "verified";

    private final FindingRepository findings;
    private final FindingClocks clocks;
    private final FindingEvents events;
    private final ProofFiles proofs;
    private final ResponsibleUnits units;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    FindingSteps(
            FindingRepository findings,
            FindingClocks clocks,
            FindingEvents events,
            ProofFiles proofs,
            ResponsibleUnits units,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.findings = findings;
        this.clocks = clocks;
        this.events = events;
        this.proofs = proofs;
        this.units = units;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    void assign(Finding finding, InspectionRequests.Assignment said) {
        UUID unit = said.unitId() == null ? null : units.require(said.unitId(), "unitId");
        finding.assign(unit, said.officer(), clock.now());
        clocks.moved(finding);
        tell("assigned", finding);
    }

    void extend(Finding finding, InspectionRequests.Extension said) {
        FreeText.checked(said.reason(), "reason");
        finding.extend(said.dueAt(), clock.now());
        findings.add(
                new FindingExtension(
                        finding.id(),
                        said.dueAt(),
                        said.reason().strip(),
                        clock.now(),
                        caller.subject()));
        clocks.extended(finding);
        tell("extended", finding);
    }

    void rectify(Finding finding, InspectionRequests.Rectified said) {
        finding.require(FindingState.OPEN);
        clock.refuseFuture(said.rectifiedAt(), "rectifiedAt");
        FreeText.checked(said.what(), "what");
        proofs.require(Finding.TYPE, finding.id(), said.filesOrNone(), "fileIds");
        String proven = presets.text("inspection.proof-severities", finding.region(), clock.now());
        if (said.filesOrNone().isEmpty()
                && List.of(proven.split(",")).contains(finding.severity())) {
            throw InspectionProblem.PROOF_NEEDED.at("fileIds");
        }
        finding.submit(said.rectifiedAt(), clock.now());
        List<String> by = new ArrayList<>(said.byOrNone());
        by.add(caller.subject());
        findings.add(
                new Rectification(
                        finding.id(), said, by.stream().distinct().toList(), clock.now()));
        clocks.submitted(finding);
        tell("rectified", finding);
    }

    /** By somebody else than whoever put it right, or the proof would prove itself. */
    void reinspect(Finding finding, InspectionRequests.Reinspection said) {
        finding.require(FindingState.SUBMITTED);
        clock.refuseFuture(said.inspectedAt(), "inspectedAt");
        FreeText.checked(said.words(), "words");
        List<Rectification> done = findings.rectifications(finding.id());
        Rectification last = done.get(done.size() - 1);
        if (done.stream().anyMatch(one -> one.isBy(caller.subject()))) {
            throw InspectionProblem.SAME_PERSON_REINSPECTS.because();
        }
        if (said.inspectedAt().isBefore(last.rectifiedAt())) {
            throw InspectionProblem.STEP_BEFORE_THE_LAST.at("inspectedAt");
        }
        boolean danger = Boolean.TRUE.equals(said.danger());
        if (danger && (VERIFIED.equals(said.result()) || !"red".equals(finding.severity()))) {
            throw InspectionProblem.DANGER_IS_RED.at("danger");
        }
        last.judge(said, caller.subject());
        clocks.reinspected(finding);
        if (VERIFIED.equals(said.result())) {
            finding.verify(clock.now(), caller.subject());
            tell(VERIFIED, finding);
        } else {
            finding.reopen(
                    said.inspectedAt().plus(Duration.parse(finding.dueWithin())),
                    danger,
                    clock.now());
            clocks.start(finding);
            tell("reopened", finding);
            if (danger) {
                events.danger(finding, said.inspectedAt());
            }
        }
    }

    void waive(Finding finding, InspectionRequests.Waiver said) {
        if (finding.foundBy().contains(caller.subject())) {
            throw InspectionProblem.SAME_PERSON_WAIVES.because();
        }
        String reason = FreeText.checked(said.reason(), "reason");
        finding.waive(reason, clock.now(), caller.subject());
        clocks.end(finding, "waived");
        tell("waived", finding);
    }

    /** Kept while it is still to be put right. */
    ProofFiles.About about(Finding finding) {
        return new ProofFiles.About(Finding.TYPE, finding.id(), finding.region(), finding.unitId());
    }

    void requireOpen(Finding finding) {
        if (!finding.state().isRunning()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(finding.state().code());
        }
    }

    private void tell(String name, Finding finding) {
        findings.flush();
        events.changed(name, finding);
    }
}
