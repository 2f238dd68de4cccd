/**
 * 源头治理 (R230 to R233): why somebody wandered and what would keep them at home; what guardians were
 * taught, which policies and trainings were offered, and what they said. When a stay ends, {@code
 * case.summarised} tells the registry's ledger the repeat, the causes, the class and the home
 * region, and who went home without a guardian having been taught is looked after again.
 *
 * <p>Hears of stays by the events of {@code care}. Its doors: {@link
 * org.nuandong.dispatch.prevention.CauseRecords} for the papers, {@link
 * org.nuandong.dispatch.prevention.OfferRecords} for a minor's file.
 */
package org.nuandong.dispatch.prevention;
