package org.nuandong.beneficiary.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 项目条件: what a payment of a project must keep to. */
public record ProjectTerms(
        UUID id,
        String no,
        UUID programmeId,
        UUID seasonId,
        String block,
        String kind,
        RegionCode region,
        String level,
        UUID unitId,
        String payeeKind,
        Set<String> categories,
        BigDecimal minYuan,
        BigDecimal maxYuan,
        List<ProjectStandard> standards,
        List<ProjectGoods> goods,
        List<EligibilityRule> rules,
        List<ProjectSource> sources,
        LocalDate from,
        LocalDate to,
        String samePayee,
        boolean noticeRequired,
        int noticeDays,
        List<ApprovalStep> approvals,
        LocalDate dueBefore,
        String headUnit,
        ProjectState state,
        boolean test) {

    public static final String BLOCK = "block";
    public static final String WARN = "warn";

    /** Is a second payment of this season to the same payee blocked, and not only warned about? */
    public boolean blocksSamePayee() {
        return BLOCK.equals(samePayee);
    }

    public boolean isOpenOn(LocalDate day) {
        return state == ProjectState.APPROVED && !day.isBefore(from) && !day.isAfter(to);
    }

    /** No category named: any. */
    public boolean admits(Set<String> payeeCategories) {
        return categories.isEmpty() || payeeCategories.stream().anyMatch(categories::contains);
    }

    /** The closest one for such a payee; of several the most generous. Empty: none is for them. */
    public Optional<ProjectStandard> standardFor(String payeeLevel, Set<String> payeeCategories) {
        return standards.stream()
                .filter(one -> one.level() == null || one.level().equals(payeeLevel))
                .filter(one -> one.category() == null || payeeCategories.contains(one.category()))
                .max(
                        Comparator.comparingInt(ProjectStandard::closeness)
                                .thenComparing(ProjectStandard::maxYuan));
    }

    /** By how many different people a list of this amount is approved. */
    public int approversOf(BigDecimal amount) {
        return approvals.stream()
                .filter(step -> amount.compareTo(step.fromYuan()) >= 0)
                .mapToInt(ApprovalStep::approvers)
                .max()
                .orElse(1);
    }
}
