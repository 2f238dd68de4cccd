/**
 * 疑似重复: who may stand in the register twice (R002 少重复, R065): found at each entry and by a pass
 * over everybody, explained field by field, decided by a person, remembered and reversible. The
 * same person is a link to a leading record, never a merge; until decided, help goes on. Door:
 * {@link org.nuandong.beneficiary.duplicate.Duplicates}.
 */
package org.nuandong.beneficiary.duplicate;
