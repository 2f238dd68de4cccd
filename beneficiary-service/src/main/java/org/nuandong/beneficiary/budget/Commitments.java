package org.nuandong.beneficiary.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.beneficiary.programme.ProjectState;
import org.nuandong.beneficiary.programme.ProjectTerms;
import org.nuandong.beneficiary.programme.Projects;
import org.nuandong.commons.problem.CommonProblem;

/**
 * Door: money of a project is held for a payment, spent, and comes back, always in the caller's
 * transaction and once per cause. A list is moved as a whole or not at all. Whoever moves several
 * lists in one transaction takes the projects in the order of their ids.
 */
@ApplicationScoped
public class Commitments {

    private final CommitmentTable commitments;
    private final BalanceTable balances;
    private final LedgerTable ledger;
    private final BudgetEvents events;
    private final Projects projects;
    private final OfficeClock clock;

    Commitments(
            CommitmentTable commitments,
            BalanceTable balances,
            LedgerTable ledger,
            BudgetEvents events,
            Projects projects,
            OfficeClock clock) {
        this.commitments = commitments;
        this.balances = balances;
        this.ledger = ledger;
        this.events = events;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * FUNDS_EXHAUSTED names the source and what remains in it. A cause that holds the same already
     * takes nothing more; one whose money came back, was released or reversed is reserved anew.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reserve(UUID projectId, UUID causeId, List<Share> shares) {
        reserveAll(projectId, List.of(new Claim(causeId, shares)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reserveAll(UUID projectId, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        requireApproved(projectId);
        Map<UUID, Claim> byCause = checked(claims);
        Instant now = clock.now();
        Set<UUID> taken = new HashSet<>(commitments.reserve(projectId, byCause.keySet(), now));
        requireSame(
                projectId,
                byCause.values().stream().filter(c -> !taken.contains(c.causeId())).toList());
        List<Claim> fresh =
                byCause.values().stream().filter(c -> taken.contains(c.causeId())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        SortedMap<String, Integer> causes = new TreeMap<>();
        for (Claim claim : fresh) {
            for (Share share : claim.shares()) {
                sums.merge(share.source(), share.amountYuan(), BigDecimal::add);
                causes.merge(share.source(), 1, Integer::sum);
            }
        }
        commitments.share(projectId, fresh);
        ledger.commitments(Movement.RESERVE, taken, null, now);
        // Last, so that those who wait for the same source wait no longer than they must.
        Map<String, Balance> after = new TreeMap<>();
        sums.forEach(
                (source, sum) ->
                        after.put(
                                source, balances.change(projectId, source, Movement.RESERVE, sum)));
        after.forEach(
                (source, balance) ->
                        events.moved(
                                Movement.RESERVE,
                                balance,
                                sums.get(source),
                                causes.get(source),
                                now));
    }

    /** The money has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(UUID causeId, Instant at) {
        spendAll(List.of(causeId), at);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void spendAll(Collection<UUID> causeIds, Instant at) {
        move(causeIds, CommitmentState.RESERVED, CommitmentState.SPENT, Movement.SPEND, null, at);
    }

    /** It is not paid after all: what was held remains again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID causeId, String reason) {
        releaseAll(List.of(causeId), reason);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseAll(Collection<UUID> causeIds, String reason) {
        move(
                causeIds,
                CommitmentState.RESERVED,
                CommitmentState.RELEASED,
                Movement.RELEASE,
                reason,
                clock.now());
    }

    /** 退回: paid money came back; to pay it again, reserve it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void returned(UUID causeId) {
        returnedAll(List.of(causeId));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void returnedAll(Collection<UUID> causeIds) {
        move(
                causeIds,
                CommitmentState.SPENT,
                CommitmentState.RETURNED,
                Movement.RETURN,
                null,
                clock.now());
    }

    /** 冲正: it should never have been; held or spent, it remains again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reverse(UUID causeId, String reason) {
        reverseAll(List.of(causeId), reason);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reverseAll(Collection<UUID> causeIds, String reason) {
        Map<UUID, CommitmentState> states = locked(causeIds);
        Instant now = clock.now();
        states.values().stream()
                .filter(Commitments::isOver)
                .findFirst()
                .ifPresent(
                        state -> {
                            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
                        });
        commitments.lockBalances(states.keySet());
        apply(
                of(states, CommitmentState.RESERVED),
                CommitmentState.REVERSED,
                Movement.REVERSE_RESERVED,
                reason,
                now);
        apply(
                of(states, CommitmentState.SPENT),
                CommitmentState.REVERSED,
                Movement.REVERSE_SPENT,
                reason,
                now);
    }

    private void move(
            Collection<UUID> causeIds,
            CommitmentState from,
            CommitmentState to,
            Movement movement,
            String reason,
            Instant at) {
        Map<UUID, CommitmentState> states = locked(causeIds);
        states.values().stream()
                .filter(state -> state != from && state != to)
                .findFirst()
                .ifPresent(
                        state -> {
                            throw CommonProblem.STEP_OUT_OF_ORDER.because(state.code());
                        });
        apply(of(states, from), to, movement, reason, at);
    }

    private void apply(
            List<UUID> causes, CommitmentState to, Movement movement, String reason, Instant at) {
        if (causes.isEmpty()) {
            return;
        }
        commitments.move(causes, to, at);
        ledger.commitments(movement, causes, reason, at);
        for (CommitmentTable.Sum sum : commitments.sums(causes)) {
            Balance after = balances.change(sum.accountId(), sum.source(), movement, sum.amount());
            events.moved(movement, after, sum.amount(), sum.causes(), at);
        }
    }

    private Map<UUID, CommitmentState> locked(Collection<UUID> causeIds) {
        Set<UUID> causes = new HashSet<>(causeIds);
        Map<UUID, CommitmentState> states = commitments.lock(causes);
        if (states.size() < causes.size()) {
            throw BudgetProblem.COMMITMENT_UNKNOWN.because();
        }
        return states;
    }

    private void requireApproved(UUID projectId) {
        ProjectTerms terms =
                projects.steady(projectId).orElseThrow(CommonProblem.NOT_FOUND::because);
        if (terms.state() != ProjectState.APPROVED) {
            throw BudgetProblem.PROJECT_NOT_APPROVED.because(terms.state().code());
        }
    }

    /** What stands already must be the very same: a cause does not change what it takes unseen. */
    private void requireSame(UUID projectId, List<Claim> standing) {
        if (standing.isEmpty()) {
            return;
        }
        Map<UUID, CommitmentTable.Held> held =
                commitments.held(standing.stream().map(Claim::causeId).toList());
        for (Claim claim : standing) {
            CommitmentTable.Held known = held.get(claim.causeId());
            SortedMap<String, BigDecimal> wanted = new TreeMap<>();
            claim.shares().forEach(share -> wanted.put(share.source(), share.amountYuan()));
            if (known == null
                    || !known.projectId().equals(projectId)
                    || !known.shares().equals(wanted)) {
                throw BudgetProblem.COMMITMENT_DIFFERS.because();
            }
            if (known.state() != CommitmentState.RESERVED) {
                throw CommonProblem.STEP_OUT_OF_ORDER.because(known.state().code());
            }
        }
    }

    /** Exact yuan, each cause once, each source once in it. */
    private static Map<UUID, Claim> checked(List<Claim> claims) {
        Map<UUID, Claim> byCause = new TreeMap<>();
        for (Claim claim : claims) {
            Set<String> sources = new HashSet<>();
            List<Share> exact =
                    claim.shares().stream()
                            .map(share -> new Share(share.source(), Yuan.of(share.amountYuan())))
                            .toList();
            boolean unclear =
                    exact.isEmpty()
                            || exact.stream()
                                    .anyMatch(
                                            share ->
                                                    share.amountYuan().signum() <= 0
                                                            || !sources.add(share.source()));
            if (unclear
                    || byCause.put(claim.causeId(), new Claim(claim.causeId(), exact)) != null) {
                throw BudgetProblem.SHARE_UNCLEAR.because();
            }
        }
        return byCause;
    }

    private static boolean isOver(CommitmentState state) {
        return state == CommitmentState.RELEASED || state == CommitmentState.RETURNED;
    }

    private static List<UUID> of(Map<UUID, CommitmentState> states, CommitmentState wanted) {
        return states.entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }
}
