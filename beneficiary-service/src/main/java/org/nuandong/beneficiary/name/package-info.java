/**
 * 姓名: how a name is written, read and heard, so that one person is found under several spellings
 * (R002, R065). Door: {@link org.nuandong.beneficiary.name.NameKeys}. The tables are made from ICU,
 * which itself is needed by the tests alone.
 */
package org.nuandong.beneficiary.name;
