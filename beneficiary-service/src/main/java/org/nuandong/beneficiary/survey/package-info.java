/**
 * 摸底排查 (R020 to R026): rounds over an area, questionnaires as data, every household to be seen, who
 * is missing still, wall list and map, and answers written where there is no network. Needs,
 * disputes and opinions go to {@code measure} and {@code concern}; whoever is found is entered by
 * the register's own door.
 *
 * <p>Hears of households that move or end; nothing calls in.
 */
package org.nuandong.beneficiary.survey;
