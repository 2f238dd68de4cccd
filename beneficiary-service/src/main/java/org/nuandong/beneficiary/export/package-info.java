/**
 * 导出: lists leave the register as jobs: the template itself, so that export and import are equal,
 * the layouts of other systems (R007), lists of names upward (R009) and the long-term file (R010).
 * Masked unless a role and a purpose allow more, watermarked, each person shown audited, kept for a
 * time.
 */
package org.nuandong.beneficiary.export;
