package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.programme.EligibilityRule;
import org.nuandong.beneficiary.programme.ProjectStandard;
import org.nuandong.beneficiary.programme.ProjectTerms;

/** What a project says about its payments, as the check and the approval need it. */
record Terms(ProjectTerms project) {

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** 标准: from and to, of one category or (empty) of those that have none of their own. */
    record Standard(String category, BigDecimal min, BigDecimal max) {}

    UUID id() {
        return project.id();
    }

    String no() {
        return project.no();
    }

    List<String> categories() {
        return project.categories().stream().sorted().toList();
    }

    List<EligibilityRule> rules() {
        return project.rules();
    }

    boolean blocksSamePayee() {
        return project.blocksSamePayee();
    }

    /** Null: no public notice is asked for. */
    Integer noticeDays() {
        return project.noticeRequired() ? project.noticeDays() : null;
    }

    LocalDate dueBefore() {
        return project.dueBefore();
    }

    int approversFor(BigDecimal total) {
        return project.approversOf(total);
    }

    boolean gives(String item) {
        return project.goods().stream().anyMatch(one -> one.item().equals(item));
    }

    /** The closest of each category, then the one for the rest; where there is none, none fits. */
    List<Standard> standards() {
        List<Standard> found = new ArrayList<>();
        project.standards().stream()
                .map(ProjectStandard::category)
                .filter(code -> code != null)
                .distinct()
                .forEach(code -> found.add(standard(code, Set.of(code))));
        found.add(standard("", Set.of()));
        return found;
    }

    private Standard standard(String category, Set<String> of) {
        Optional<ProjectStandard> closest = project.standardFor(project.level(), of);
        return new Standard(
                category,
                closest.map(ProjectStandard::minYuan).orElse(CENT),
                closest.map(ProjectStandard::maxYuan).orElse(ZERO));
    }
}
