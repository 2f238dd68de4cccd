package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.beneficiary.proof.ProofFiles;

/** A finding with what was done about it. */
@ApplicationScoped
class FindingViews {

    private final FindingRepository findings;
    private final ProofFiles proofs;

    FindingViews(FindingRepository findings, ProofFiles proofs) {
        this.findings = findings;
        this.proofs = proofs;
    }

    FindingView whole(Finding one) {
        return FindingView.of(
                one,
                findings.rectifications(one.id()).stream().map(Rectification::view).toList(),
                proofs.of(Finding.TYPE, one.id()));
    }
}
