/**
 * 预算 (R061, R062, R064): money by source, allotted and moved by two people, committed to payments
 * and spent; a ledger that only grows, and balances that are its sums. Nothing is committed beyond
 * what remains in its source, whoever else pays at that moment. Doors: {@link
 * org.nuandong.beneficiary.budget.Commitments}, {@link org.nuandong.beneficiary.budget.Allotments}.
 */
package org.nuandong.beneficiary.budget;
