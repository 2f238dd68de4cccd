/**
 * 四查四改 (R030 to R036, E5): homes, institutions, stations, units and rescue points are inspected by
 * the same lists of questions. What is found has a severity, an owner and a day; it is put right
 * with proof, looked at again by somebody else, goes up the line when it is late, and may be given
 * up only by an approver. Immediate danger is told at once, so that the rescue station opens a tip.
 * Door for other features: none.
 */
package org.nuandong.beneficiary.inspection;
