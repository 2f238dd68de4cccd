package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The books as anybody would keep them on paper: no database, nobody else, one thing after another.
 */
final class ReferenceModel {

    static final String OK = "ok";

    private final Map<String, Purse> purses = new TreeMap<>();
    private final Map<UUID, Held> held = new TreeMap<>();

    /** One source of one project. */
    private static final class Purse {
        private BigDecimal allotted = new BigDecimal("0.00");
        private BigDecimal reserved = new BigDecimal("0.00");
        private BigDecimal paid = new BigDecimal("0.00");

        BigDecimal remaining() {
            return allotted.subtract(reserved).subtract(paid);
        }
    }

    private static final class Held {
        private UUID project;
        private SortedMap<String, BigDecimal> shares;
        private CommitmentState state;
    }

    String allot(UUID project, String source, BigDecimal amount) {
        Purse purse = purse(project, source);
        purse.allotted = purse.allotted.add(amount);
        return OK;
    }

    String transfer(UUID from, String source, UUID to, String target, BigDecimal amount) {
        if (from.equals(to) && source.equals(target)) {
            return "order-within-itself";
        }
        if (remaining(from, source).compareTo(amount) < 0) {
            return "funds-exhausted";
        }
        purse(from, source).allotted = purse(from, source).allotted.subtract(amount);
        return allot(to, target, amount);
    }

    String reserve(UUID project, UUID cause, SortedMap<String, BigDecimal> shares) {
        Held one = held.get(cause);
        if (one != null) {
            boolean same = one.project.equals(project) && one.shares.equals(shares);
            if (one.state == CommitmentState.RESERVED) {
                return same ? OK : "commitment-differs";
            }
            if (one.state == CommitmentState.SPENT) {
                return same ? "step-out-of-order" : "commitment-differs";
            }
            if (!one.project.equals(project)) {
                return "commitment-differs";
            }
        }
        for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
            if (remaining(project, share.getKey()).compareTo(share.getValue()) < 0) {
                return "funds-exhausted";
            }
        }
        Held fresh = new Held();
        fresh.project = project;
        fresh.shares = shares;
        fresh.state = CommitmentState.RESERVED;
        held.put(cause, fresh);
        shares.forEach((source, amount) -> hold(project, source, amount, 1, 0));
        return OK;
    }

    String move(UUID cause, List<CommitmentState> from, CommitmentState to) {
        Held one = held.get(cause);
        if (one == null) {
            return "commitment-unknown";
        }
        if (one.state == to) {
            return OK;
        }
        if (!from.contains(one.state)) {
            return "step-out-of-order";
        }
        int reserved = one.state == CommitmentState.RESERVED ? -1 : 0;
        int paid = one.state == CommitmentState.SPENT ? -1 : to == CommitmentState.SPENT ? 1 : 0;
        one.shares.forEach((source, amount) -> hold(one.project, source, amount, reserved, paid));
        one.state = to;
        return OK;
    }

    /** "project source allotted reserved paid", of every purse that ever held anything. */
    List<String> balances() {
        return purses.entrySet().stream()
                .map(
                        purse ->
                                String.join(
                                        " ",
                                        purse.getKey(),
                                        purse.getValue().allotted.toPlainString(),
                                        purse.getValue().reserved.toPlainString(),
                                        purse.getValue().paid.toPlainString()))
                .toList();
    }

    /** "cause state", each cause once. */
    List<String> commitments() {
        return held.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().state)
                .sorted()
                .toList();
    }

    private BigDecimal remaining(UUID project, String source) {
        Purse purse = purses.get(project + " " + source);
        return purse == null ? new BigDecimal("0.00") : purse.remaining();
    }

    private void hold(UUID project, String source, BigDecimal amount, int reserved, int paid) {
        Purse purse = purse(project, source);
        purse.reserved = purse.reserved.add(amount.multiply(BigDecimal.valueOf(reserved)));
        purse.paid = purse.paid.add(amount.multiply(BigDecimal.valueOf(paid)));
    }

    private Purse purse(UUID project, String source) {
        return purses.computeIfAbsent(project + " " + source, none -> new Purse());
    }
}
