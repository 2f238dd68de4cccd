/**
 * 个人信息保护: what everybody in the register may ask (PIPL 13 to 16, 44 to 50): consent by purpose and
 * the legal ground where none is needed, who has read the file, correction, and erasure that
 * overwrites, tells the identity topic and writes the erasure ledger outside the database. Doors:
 * {@link org.nuandong.beneficiary.privacy.Consents}.
 */
package org.nuandong.beneficiary.privacy;
