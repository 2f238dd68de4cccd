/**
 * 走访慰问 (R009, R040–R046, R048, R049): plans of visits with their groups, standards and shares of
 * goods; the must-visit list drawn from categories; what each visit handed over and heard; who was
 * not visited yet, the roster of those who were, and the plan's figures beside those it declared.
 * Needs become measures, opinions are answered, money counts among what the season's payments look
 * at (view {@code visit_receipt}). Door for other features: {@link
 * org.nuandong.beneficiary.visit.VisitsDone}.
 */
package org.nuandong.beneficiary.visit;
