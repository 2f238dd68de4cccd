/**
 * 事实: what happened, as countable rows. Events are folded into facts (一事一记), spells (在站期间) with
 * their attributes, and daily tallies; which event gives which is data (facts/*.yaml). All of it
 * only grows, so that neither order nor repetition of events changes a figure. Serves R281 and the
 * tables of A26. Doors: {@link org.nuandong.reporting.fact.Folding}, {@link
 * org.nuandong.reporting.fact.FactLedger}, {@link org.nuandong.reporting.fact.FactRules}.
 */
package org.nuandong.reporting.fact;
