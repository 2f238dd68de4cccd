/**
 * 一户一策 (R020, R045): what is to be done for a household, of which of the eight kinds (八送), by whom
 * and until when, and what came of it. Due ones are work items; a household that ends drops them.
 * Needs that visits, surveys and inspections bring back (R048) are measures of the same kind. Door
 * for other features: {@link org.nuandong.beneficiary.measure.Needs}.
 */
package org.nuandong.beneficiary.measure;
