/**
 * 结对帮扶 (R050–R055, R057): in each year's phase a helper, known by a reference and no name, stands
 * by a household: a contact a quarter, a visit at the festivals, practical things and value over
 * the year. The clock reminds and writes down who fell short; re-pairing carries the pairs over and
 * marks whose helper changed; each village has one coordinator. Door for other features: none.
 */
package org.nuandong.beneficiary.pairing;
